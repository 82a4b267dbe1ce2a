/** The finder's controls: they write the address, and show what the address says. */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import { drawChips } from './chips.ts';
import type { FeaturePanel } from './feature-panel.ts';
import { DateControl } from './date-control.ts';
import { fillPart, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { NeedBox } from './need-box.ts';
import { showAsked } from './show-asked.ts';
import { ShortlistPanel } from './shortlist-panel.ts';
import { isScopeControl, scopeOf, showScope } from './scope-controls.ts';
import { strengthIn, withStrength, type NeedLists } from '../domain/need-strength.ts';
import { parseQuery } from '../domain/parse-query.ts';
import { printAlternatives, printQuery, type Alternatives } from '../domain/query.ts';

export class Controls {
  readonly #finder: LiveFinder;
  readonly #form: HTMLFormElement;
  readonly #dates: DateControl;
  readonly #shortlists: ShortlistPanel;
  #panel: FeaturePanel | undefined;

  constructor(root: HTMLElement, finder: LiveFinder) {
    this.#finder = finder;
    this.#form = part(root, 'controls') as HTMLFormElement;
    this.#dates = new DateControl(this.#form, finder, (change) => this.go(change));
    this.#shortlists = new ShortlistPanel(finder, {
      go: (change) => {
        void this.go(change);
      },
      open: (search) => {
        void this.go(readAddress(search));
      },
    });
    new NeedBox(this.#form, finder, (term) => {
      this.#addNeed(term);
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      void this.go({ ...readAddress(''), at: readAddress(location.search).at });
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
  go(change: Partial<AddressState>): Promise<void> {
    const state = { ...readAddress(location.search), open: null, ...change };
    history.pushState(null, '', location.pathname + writeAddress(state));
    return this.show(state);
  }

  /** Opens a cell's note and says so in the address. False if there is no such cell. */
  async open(cell: string): Promise<boolean> {
    const outcome = await this.#finder.openNote(cell);
    if (outcome === 'opened') this.#writeOpen(cell);
    return outcome !== 'no such cell';
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
    void this.go({
      at: at === '' || at === settings.today ? null : at,
      accept: data.getAll('accept').map(String),
      given: data.getAll('given').map(String),
      profile: text('profile') || null,
      scope: scope === settings.scope ? null : scope,
      ...(isScopeControl(name) ? { cols: [] } : {}),
    });
  }

  /** A button was pressed: what it does is its `data-action`, on what its `data-value`. */
  act({ dataset: { action = '', value = '' } }: HTMLElement): void {
    const { need, want, accept } = this.#finder.question;
    const actions: Readonly<Record<string, () => void>> = {
      earlier: () => {
        void this.#dates.step('earlier');
      },
      later: () => {
        void this.#dates.step('later');
      },
      accept: () => {
        void this.go({ accept: [...accept, value] });
      },
      drop: () => {
        this.#drop(value);
      },
      'break-up': () => {
        this.#ask({ need, want }, { profile: null });
      },
      'no-profile': () => {
        void this.go({ profile: null });
      },
      pick: () => {
        this.#shortlists.pick(value);
      },
      'show-picked': () => {
        this.#shortlists.showPicked();
      },
      'show-all': () => {
        void this.go({ cols: [] });
      },
      browse: () => void this.#openPanel(),
    };
    actions[action]?.();
  }

  /** The panel of all requirements, loaded when it is first opened. */
  async #openPanel(): Promise<void> {
    const { FeaturePanel: Panel } = await import('./feature-panel.ts');
    this.#panel ??= new Panel(this.#finder, (lists) => {
      this.#ask(lists);
    });
    await this.#panel.open();
  }

  /** Asks for other needs and wishes of the reader's own. */
  #ask(lists: NeedLists, change: Partial<AddressState> = {}): void {
    void this.go({
      need: printQuery(lists.need, 'address'),
      want: printQuery(lists.want, 'address'),
      ...change,
    });
  }

  /** Drops a need; if it comes from a list, the rest of the list is written out. */
  #drop(term: string): void {
    const { own, need, want, profile } = this.#finder.question;
    const isTerm = (asked: Alternatives | null): boolean =>
      asked !== null && printAlternatives(asked) === term;
    const inList = profile?.requirements.some((requirement) => isTerm(requirement.need)) ?? false;
    const lists = inList ? { need, want } : own;
    const dropped = lists.need.filter((asked) => !isTerm(asked));
    this.#ask({ need: dropped, want: lists.want }, inList ? { profile: null } : {});
  }

  #addNeed(term: string): void {
    const { dataset, question } = this.#finder;
    let lists: NeedLists = question.own;
    for (const asked of parseQuery(term, dataset).query)
      lists = withStrength(lists, asked, strengthIn('need', asked));
    this.#ask(lists);
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
    showAsked(this.#form, this.#finder);
    fillPart(
      part(this.#form, 'chips'),
      drawChips(this.#finder, (lists, subject) => {
        this.#ask(lists);
        this.#focus(subject);
      }),
    );
    this.#shortlists.refresh();
    const asked = writeAddress({ ...readAddress(location.search), at: null, open: null });
    part(this.#form, 'reset').hidden = asked === '';
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
