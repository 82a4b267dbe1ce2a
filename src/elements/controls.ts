/** The finder's controls: they write the address, and show what the address says. */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import { fillPart, make, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { NeedBox } from './need-box.ts';
import { fill } from '../domain/phrases.ts';
import { printAlternatives, printQuery, type Query, type Term } from '../domain/query.ts';

/** The scope's selects: name → the term that a chosen value writes. */
const SCOPES = {
  kind: (value: string) => `kind=${value}`,
  vendor: (value: string) => `vendor=${value}`,
  product: (value: string) => `product=${value}`,
  licence: (value: string) => value,
} as const;
type ScopeName = keyof typeof SCOPES;
const SCOPE_NAMES = Object.keys(SCOPES) as ScopeName[];

export class Controls {
  readonly #finder: LiveFinder;
  readonly #form: HTMLFormElement;

  constructor(root: HTMLElement, finder: LiveFinder) {
    this.#finder = finder;
    this.#form = part(root, 'controls') as HTMLFormElement;
    new NeedBox(this.#form, finder, (term) => {
      this.#addNeed(term);
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#go({ ...readAddress(''), at: readAddress(location.search).at });
    });
    const note = part(root, 'note');
    note.addEventListener('click', (event) => {
      if ((event.target as Element).closest('[data-close]')) note.hidePopover();
    });
    note.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') this.#writeOpen(null);
    });
  }

  /** Shows what an address asks, in the controls too. */
  async show(state: AddressState): Promise<void> {
    const shown = this.#finder.show(state);
    this.#reflect(state);
    await shown;
  }

  /** Opens a cell's note and says so in the address. */
  async open(cell: string): Promise<boolean> {
    const opened = await this.#finder.openNote(cell);
    if (opened) this.#writeOpen(cell);
    return opened;
  }

  /** A control other than the need box was changed. */
  changed(): void {
    const data = new FormData(this.#form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const state = readAddress(location.search);
    const today = this.#finder.settings.today;
    const at = text('at');
    this.#go({
      ...state,
      at: at === '' || at === today ? null : at,
      accept: data.getAll('accept').map(String),
      scope: this.#scopeText(text),
      cols: [],
      open: null,
    });
  }

  /** The selects' terms with what else the scope held; null for the page's default. */
  #scopeText(text: (name: string) => string): string | null {
    const others = this.#finder.question.scope.filter(
      (alternatives) => this.#placeOf(alternatives) === null,
    );
    const chosen = SCOPE_NAMES.flatMap((name) =>
      text(name) === '' ? [] : [SCOPES[name](text(name))],
    );
    const scope = [...chosen, ...others.map(printAlternatives)].join(',');
    return scope === this.#finder.settings.scope ? null : scope;
  }

  /** Which select a part of the scope stands in. */
  #placeOf(alternatives: readonly Term[]): { name: ScopeName; value: string } | null {
    const [term, ...more] = alternatives;
    if (!term || more.length > 0 || term.negated) return null;
    const place =
      term.kind === 'property' && term.property !== 'edition'
        ? { name: term.property, value: term.value }
        : term.kind === 'has'
          ? { name: 'licence' as const, value: term.feature }
          : null;
    const select = place && this.#form.elements.namedItem(place.name);
    const possible =
      select instanceof HTMLSelectElement &&
      [...select.options].some(({ value }) => value === place?.value);
    return possible ? place : null;
  }

  #addNeed(term: string): void {
    const state = readAddress(location.search);
    const needs = state.need.split(',').filter(Boolean);
    if (!needs.includes(term)) needs.push(term);
    this.#go({ ...state, need: needs.join(','), open: null });
  }

  #go(state: AddressState): void {
    history.pushState(null, '', location.pathname + writeAddress(state));
    void this.show(state);
  }

  #writeOpen(open: string | null): void {
    const state = readAddress(location.search);
    if (state.open !== open)
      history.replaceState(history.state, '', location.pathname + writeAddress({ ...state, open }));
  }

  #reflect(state: AddressState): void {
    const { question, settings } = this.#finder;
    const set = (name: string, value: string): void => {
      const control = this.#form.elements.namedItem(name);
      if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement)
        control.value = value;
    };
    set('at', question.at);
    for (const name of SCOPE_NAMES) set(name, '');
    for (const alternatives of question.scope) {
      const place = this.#placeOf(alternatives);
      if (place) set(place.name, place.value);
    }
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[name="accept"]'))
      box.checked = question.accept.some((acceptance) => acceptance === box.value);
    fillPart(part(this.#form, 'chips'), [
      ...this.#chips('need', question.need, ''),
      ...this.#chips('want', question.want, `${settings.words.want}: `),
    ]);
    part(this.#form, 'reset').hidden = writeAddress({ ...state, at: null, open: null }) === '';
  }

  #chips(key: 'need' | 'want', query: Query, prefix: string): HTMLElement[] {
    const { words } = this.#finder.settings;
    return query.map((alternatives) => {
      const name = this.#finder.nameOf(alternatives);
      const button = make(
        'button',
        { type: 'button', 'aria-label': fill(words.remove, { need: name }) },
        '×',
      );
      button.addEventListener('click', () => {
        const rest = query.filter((other) => other !== alternatives);
        this.#go({
          ...readAddress(location.search),
          [key]: printQuery(rest, 'address'),
          open: null,
        });
        this.#form.querySelector<HTMLElement>('[role="combobox"]')?.focus();
      });
      return make('li', {}, make('span', { class: 'chip-word' }, prefix + name), button);
    });
  }
}
