/**
 * `atlas-finder`: the controls over the matrix. At load it only listens; the data and the logic are
 * fetched when the address asks something or a control is used for the first time.
 */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import { part } from './dom.ts';
import { listenToGridKeys } from './grid-keys.ts';
import { settingsIn, type Settings } from './settings.ts';
import type { Controls } from './controls.ts';
import type { LiveFinder } from './finder-live.ts';
import type { Report, ReportHost } from './report.ts';

interface Woken {
  readonly controls: Controls;
  readonly live: LiveFinder;
}

export class AtlasFinder extends HTMLElement implements ReportHost {
  #settings: Settings | undefined;
  #woken: Promise<Woken> | undefined;
  #live: LiveFinder | null = null;

  /** The finder if anything has been asked yet, else null. */
  get woken(): LiveFinder | null {
    return this.#live;
  }

  connectedCallback(): void {
    this.#settings = settingsIn(this);
    const table = this.querySelector<HTMLTableElement>('table.matrix');
    if (table) {
      listenToGridKeys(table);
      table.addEventListener('click', (event) => void this.#openCell(event));
    }
    const form = part(this, 'controls');
    const wake = (): void => void this.#wake();
    form.addEventListener('focusin', wake, { once: true });
    form.addEventListener('pointerdown', wake, { once: true });
    form.addEventListener(
      'change',
      (event) =>
        void this.#wake().then(({ controls }) => {
          controls.changed(event.target as HTMLInputElement);
        }),
    );
    form.addEventListener('input', showChosenDay);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener(
      'toggle',
      ({ target }) => {
        if ((target as HTMLElement).dataset['part'] === 'shortlists') wake();
      },
      { capture: true },
    );
    this.addEventListener('click', (event) => {
      this.#goToDay(event);
      const button = (event.target as Element).closest<HTMLElement>('button[data-action]');
      if (button) void this.#act(button);
    });
    this.addEventListener('atlas:table', showHeldBack, { once: true });
    addEventListener('popstate', () => void this.#show(readAddress(location.search)));
    const isShortened = this.dataset['shortened'] !== undefined;
    if (location.search !== '' || isShortened) void this.#show(readAddress(location.search));
  }

  /** Loads what the controls need, once. */
  #wake(): Promise<Woken> {
    const settings = this.#settings ?? settingsIn(this);
    this.#woken ??= (async () => {
      this.setAttribute('aria-busy', 'true');
      try {
        const [{ Controls }, { LiveFinder }, { loadAtlas }] = await Promise.all([
          import('./controls.ts'),
          import('./finder-live.ts'),
          import('./atlas-data.ts'),
        ]);
        const atlas = await loadAtlas(this.dataset['index'] ?? '');
        const live = new LiveFinder(this, atlas, settings);
        this.#live = live;
        return { live, controls: new Controls(this, live) };
      } finally {
        this.removeAttribute('aria-busy');
      }
    })();
    this.#woken.catch(() => {
      this.#woken = undefined;
      part(this, 'announcement').textContent = settings.words.failed.replace(
        '{date}',
        settings.today,
      );
    });
    return this.#woken;
  }

  /** The finder with its data and its table drawn for what was asked last, or for the address. */
  async live(): Promise<LiveFinder> {
    const { live, controls } = await this.#wake();
    await (live.shown ?? controls.show(readAddress(location.search)));
    return live;
  }

  /** What is on the screen, to take along. */
  async report(): Promise<Report> {
    const [live, { finderReport }] = await Promise.all([this.live(), import('./finder-report.ts')]);
    return finderReport(live);
  }

  /** Goes to an address of this page: a new step of the history, or the same step changed. */
  async go(state: AddressState, step: 'new' | 'same'): Promise<void> {
    const address = location.pathname + writeAddress(state);
    if (step === 'new') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    await this.#show(state);
  }

  async #show(state: AddressState): Promise<void> {
    try {
      await (await this.#wake()).controls.show(state);
    } catch (error) {
      showHeldBack();
      throw error;
    }
  }

  async #act(button: HTMLElement): Promise<void> {
    (await this.#wake()).controls.act(button);
  }

  /** A click on a cell opens its note here; with a modifier key, or before data, it is a link. */
  async #openCell(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.cell-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const [edition, row] = [this.#editionOf(link.pathname), decodeURIComponent(link.hash.slice(1))];
    if (edition === null || row === '') return;
    event.preventDefault();
    try {
      const { controls } = await this.#wake();
      const cell = link.dataset['open'] ?? `${edition}~${row}`;
      if (!(await controls.open(cell))) location.assign(link.href);
    } catch {
      location.assign(link.href);
    }
  }

  #editionOf(pathname: string): string | null {
    const { edition = '', product = '' } = this.#settings?.pages ?? {};
    for (const page of [edition, product]) {
      const [before = '', after = ''] = page.split('*');
      if (pathname.startsWith(before))
        return pathname.slice(before.length, pathname.length - after.length);
    }
    return null;
  }

  /** Links with a day change the date here instead of leaving. */
  #goToDay(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-at]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const day = link.dataset['at'] ?? null;
    const at = day === this.#settings?.today ? null : day;
    const state = { ...readAddress(location.search), at, open: null };
    history.pushState(null, '', location.pathname + writeAddress(state));
    void this.#show(state);
  }
}

/** The build's table was held back for an answer: that stands now, or cannot be had. */
function showHeldBack(): void {
  delete document.documentElement.dataset['asked'];
}

/** The line through the years writes the day of its thumb into the date field. */
function showChosenDay({ target, currentTarget }: Event): void {
  const field = (currentTarget as HTMLFormElement).elements.namedItem('at');
  if (target instanceof HTMLInputElement && target.name === 'line' && field)
    (field as HTMLInputElement).valueAsNumber = Number(target.value) * 86_400_000;
}

customElements.define('atlas-finder', AtlasFinder);
