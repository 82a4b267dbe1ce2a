/** The finder's controls: they write the address, and show what the address says. */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import { drawChips } from './chips.ts';
import type { FeaturePanel } from './feature-panel.ts';
import { DateControl } from './date-control.ts';
import { fillPart, make, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { NeedBox } from './need-box.ts';
import { ShortlistPanel } from './shortlist-panel.ts';
import { isScopeControl, scopeOf, showScope } from './scope-controls.ts';
import { describeDate } from '../domain/describe.ts';
import { lastDay } from '../domain/dates.ts';
import { strengthIn, withStrength, type NeedLists } from '../domain/need-strength.ts';
import { parseQuery } from '../domain/parse-query.ts';
import { fill } from '../domain/phrases.ts';
import { printAlternatives, printQuery } from '../domain/query.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

export class Controls {
  readonly #finder: LiveFinder;
  readonly #form: HTMLFormElement;
  readonly #dates: DateControl;
  readonly #shortlists: ShortlistPanel;
  #panel: Promise<FeaturePanel> | undefined;

  constructor(root: HTMLElement, finder: LiveFinder) {
    this.#finder = finder;
    this.#form = part(root, 'controls') as HTMLFormElement;
    this.#dates = new DateControl(this.#form, finder, (change) => {
      this.go(change);
    });
    this.#shortlists = new ShortlistPanel(finder, {
      go: (change) => {
        this.go(change);
      },
      open: (search) => {
        this.go(readAddress(search));
      },
    });
    new NeedBox(this.#form, finder, (term) => {
      this.#addNeed(term);
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.go({ ...readAddress(''), at: readAddress(location.search).at });
    });
    const note = part(root, 'note');
    note.addEventListener('click', (event) => {
      if ((event.target as Element).closest('[data-close]')) note.hidePopover();
    });
    note.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') this.#writeOpen(null);
    });
    this.#shortlists.refresh();
  }

  /** Shows what an address asks, in the controls too. */
  async show(state: AddressState): Promise<void> {
    const shown = this.#finder.show(state);
    this.#showState();
    await shown;
  }

  /** Asks something else: what changes of the address, the rest stays. */
  go(change: Partial<AddressState>): void {
    const state = { ...readAddress(location.search), open: null, ...change };
    history.pushState(null, '', location.pathname + writeAddress(state));
    void this.show(state);
  }

  /** Opens a cell's note and says so in the address. */
  async open(cell: string): Promise<boolean> {
    const opened = await this.#finder.openNote(cell);
    if (opened) this.#writeOpen(cell);
    return opened;
  }

  /** A control other than the need box was changed. Another scope lets go of chosen columns. */
  changed({ name }: { readonly name: string }): void {
    const data = new FormData(this.#form);
    const text = (key: string): string => {
      const value = data.get(key);
      return typeof value === 'string' ? value : '';
    };
    const { settings, question } = this.#finder;
    const at = text('at');
    const scope = scopeOf(this.#form, question.scope);
    this.go({
      at: at === '' || at === settings.today ? null : at,
      accept: data.getAll('accept').map(String),
      given: data.getAll('given').map(String),
      profile: text('profile') || null,
      scope: scope === settings.scope ? null : scope,
      ...(isScopeControl(name) ? { cols: [] } : {}),
    });
  }

  /** A button was pressed: what it does is its `data-action`, on what its `data-value`. */
  act({ dataset }: HTMLElement): void {
    const { question } = this.#finder;
    const { action, value = '' } = dataset;
    if (action === 'earlier' || action === 'later') this.#dates.step(action);
    else if (action === 'accept') this.go({ accept: [...question.accept, value] });
    else if (action === 'drop') this.#drop(value);
    else if (action === 'break-up') this.#ask({ need: question.need, want: question.want });
    else if (action === 'no-profile') this.go({ profile: null });
    else if (action === 'pick') this.#shortlists.pick(value);
    else if (action === 'show-picked') this.#shortlists.showPicked();
    else if (action === 'show-all') this.go({ cols: [] });
    else if (action === 'browse') void this.#featurePanel().then((panel) => panel.open());
    else if (action === 'close-panel')
      void this.#featurePanel().then((panel) => {
        panel.close();
      });
  }

  /** The panel of all requirements, loaded when it is first opened. */
  #featurePanel(): Promise<FeaturePanel> {
    this.#panel ??= import('./feature-panel.ts').then(
      ({ FeaturePanel: Panel }) =>
        new Panel(this.#finder, (lists) => {
          this.#ask(lists, {});
        }),
    );
    return this.#panel;
  }

  /** Asks for other needs and wishes, each written out: a list that was asked as a whole is theirs now. */
  #ask(lists: NeedLists, change: Partial<AddressState> = { profile: null }): void {
    this.go({
      need: printQuery(lists.need, 'address'),
      want: printQuery(lists.want, 'address'),
      ...change,
    });
  }

  /** Drops a need; if it comes from a list, the rest of the list is written out. */
  #drop(term: string): void {
    const { own, need, want } = this.#finder.question;
    const isOwn = own.need.some((asked) => printAlternatives(asked) === term);
    const lists = isOwn ? own : { need, want };
    const dropped = lists.need.filter((asked) => printAlternatives(asked) !== term);
    this.#ask({ need: dropped, want: lists.want }, isOwn ? {} : { profile: null });
  }

  #addNeed(term: string): void {
    const { dataset, question } = this.#finder;
    let lists: NeedLists = question.own;
    for (const asked of parseQuery(term, dataset).query)
      lists = withStrength(lists, asked, strengthIn('need', asked));
    this.#ask(lists, {});
  }

  #writeOpen(open: string | null): void {
    const state = readAddress(location.search);
    if (state.open !== open)
      history.replaceState(history.state, '', location.pathname + writeAddress({ ...state, open }));
  }

  #showState(): void {
    const { question } = this.#finder;
    this.#dates.show(question.at);
    showScope(this.#form, question.scope);
    this.#tick('accept', question.accept);
    this.#tick('given', question.given);
    this.#showGiven();
    this.#showProfile();
    fillPart(
      part(this.#form, 'chips'),
      drawChips(this.#finder, (lists, subject) => {
        this.#ask(lists, {});
        this.#focus(subject);
      }),
    );
    this.#shortlists.refresh();
    const asked = writeAddress({ ...readAddress(location.search), at: null, open: null });
    part(this.#form, 'reset').hidden = asked === '';
  }

  #tick(name: string, values: readonly string[]): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
      box.checked = values.includes(box.value);
  }

  #showGiven(): void {
    const { settings, dataset, question } = this.#finder;
    const names = question.given.map((id) => dataset.conditions.get(id)?.name ?? id);
    const place = this.#form.querySelector('[data-part="given"]');
    if (place) place.textContent = names.join(', ') || settings.words.finder.given.none;
  }

  /** The list that is asked for, and the day it is about if that is another one. */
  #showProfile(): void {
    const { settings, question } = this.#finder;
    const select = this.#form.elements.namedItem('profile');
    const profile = question.profile?.profile;
    if (select instanceof HTMLSelectElement) select.value = profile?.id ?? '';
    const day = profile?.at === undefined ? null : lastDay(profile.at);
    const words = settings.words.finder.profile;
    const says = (date: string): (Node | string)[] => [
      fill(words.ownDay, { date: describeDate(profile?.at ?? date, ENGLISH_CELL_WORDS) }),
      ' ',
      make(
        'a',
        {
          href: writeAddress({ ...readAddress(location.search), at: date }),
          'data-at': date,
        },
        words.goThere,
      ),
    ];
    fillPart(part(this.#form, 'profile-day'), day === null || day === question.at ? [] : says(day));
  }

  /** After a switch the focus stays on the chip; after a removal it goes to the box. */
  #focus(subject: string | null): void {
    const chip = [...this.#form.querySelectorAll<HTMLElement>('[data-subject]')].find(
      ({ dataset }) => dataset['subject'] === subject,
    );
    (
      chip?.querySelector('select') ?? this.#form.querySelector<HTMLElement>('[role="combobox"]')
    )?.focus();
  }
}
