/** The shortlists: editions picked, which `cols` then shows alone, and states kept under a name. */
import { readAddress, type AddressState } from './address-state.ts';
import { make, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { drawNamedStates } from './draw-named-states.ts';
import type { ShortlistStore } from './shortlist-store.ts';
import { nameOfTarget } from '../domain/names.ts';
import { fill } from '../domain/phrases.ts';
import {
  renamed,
  withNamed,
  withoutNamed,
  withPicked,
  type Shortlists,
} from '../domain/shortlists.ts';

/** What the shortlists do to the page. */
export interface ShortlistActions {
  readonly go: (change: Partial<AddressState>) => void;
  /** Opens a state that was kept. */
  readonly open: (search: string) => void;
}

export class ShortlistPanel {
  readonly #finder: LiveFinder;
  readonly #root: HTMLElement;
  readonly #actions: ShortlistActions;
  readonly #store: ShortlistStore;

  constructor(finder: LiveFinder, actions: ShortlistActions) {
    [this.#finder, this.#actions, this.#store] = [finder, actions, finder.shortlists];
    this.#root = part(finder.root, 'shortlists');
    const form = part(this.#root, 'keep') as HTMLFormElement;
    form.addEventListener('submit', () => {
      const name = form.querySelector('input')?.value ?? '';
      this.#write(withNamed(this.#store.read(), name, location.search));
      this.#say(fill(this.#words.kept, { name }));
      form.reset();
    });
    this.#root.addEventListener('toggle', () => {
      if (this.#root.hasAttribute('open')) this.#offerEditions(this.#store.read());
    });
    const select = part(this.#root, 'pick-edition') as HTMLSelectElement;
    select.addEventListener('change', () => {
      if (select.value !== '') this.pick(select.value);
    });
  }

  get #words() {
    return this.#finder.settings.words.finder.shortlist;
  }

  /** Puts an edition on the shortlist, or takes it off. */
  pick(edition: string): void {
    this.#write(withPicked(this.#store.read(), edition));
  }

  /** Shows the editions picked and no others. */
  showPicked(): void {
    this.#actions.go({ cols: this.#store.read().picked });
  }

  /** Brings lists, buttons and choices up to date with the shortlists and the page. */
  refresh(): void {
    const lists = this.#store.read();
    const count = { picked: lists.picked.length, kept: lists.named.length };
    part(this.#root, 'shortlist-count').textContent =
      count.picked + count.kept === 0 ? '' : fill(this.#words.count, count);
    this.#showPicks(lists);
    if (this.#root.hasAttribute('open')) this.#offerEditions(lists);
    (part(this.#root, 'show-picked') as HTMLButtonElement).disabled = count.picked === 0;
    part(this.#root, 'show-all').hidden = readAddress(location.search).cols.length === 0;
    part(this.#root, 'unkept').hidden = this.#store.keeps;
    const none = make('li', { class: 'quiet' }, this.#words.nothingKept);
    const states = drawNamedStates(lists.named, this.#words, {
      open: this.#actions.open,
      rename: (from, to) => {
        this.#write(renamed(this.#store.read(), from, to));
      },
      remove: (name) => {
        this.#write(withoutNamed(this.#store.read(), name));
        this.#say(fill(this.#words.removed, { name }));
        part(this.#root, 'keep').querySelector('input')?.focus();
      },
    });
    part(this.#root, 'kept').replaceChildren(...(states.length > 0 ? states : [none]));
  }

  #write(lists: Shortlists): void {
    this.#store.write(lists);
    this.refresh();
  }

  #say(text: string): void {
    part(this.#finder.root, 'announcement').textContent = text;
  }

  #nameOf(edition: string): string {
    return nameOfTarget(this.#finder.dataset, edition, this.#finder.question.at);
  }

  #showPicks({ picked }: Shortlists): void {
    const words = this.#words;
    const none = make('li', { class: 'quiet' }, words.none);
    const lines = picked.map((id) =>
      make(
        'li',
        {},
        this.#nameOf(id),
        ' ',
        make(
          'button',
          {
            type: 'button',
            'data-action': 'pick',
            'data-value': id,
            'aria-label': fill(words.picked, { edition: this.#nameOf(id) }),
          },
          '×',
        ),
      ),
    );
    part(this.#root, 'picked').replaceChildren(...(lines.length > 0 ? lines : [none]));
    for (const button of this.#finder.root.querySelectorAll<HTMLElement>('.pick')) {
      const is = picked.includes(button.dataset['value'] ?? '');
      button.setAttribute('aria-pressed', String(is));
      button.textContent = is ? words.pickedShort : words.pickShort;
    }
  }

  /** The editions of the page's columns, by name, that are not picked yet: listed while they are seen. */
  #offerEditions({ picked }: Shortlists): void {
    const { dataset, question, settings } = this.#finder;
    const names = new Intl.Collator(settings.language, { numeric: true });
    const offered = this.#finder
      .find({ need: [], at: question.at, scope: question.scope })
      .findings.map(({ column }) => column.edition.id)
      .filter((id) => !picked.includes(id))
      .map((id) => ({ id, name: nameOfTarget(dataset, id, question.at) }))
      .sort((a, b) => names.compare(a.name, b.name));
    const select = part(this.#root, 'pick-edition') as HTMLSelectElement;
    select.replaceChildren(
      new Option(this.#words.chooseNone, ''),
      ...offered.map(({ id, name }) => new Option(name, id)),
    );
  }
}
