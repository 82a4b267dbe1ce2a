/**
 * `atlas-matrix-tools`: which rows are shown and how close, collapsed bands, and the panels in which
 * columns and rows are chosen and put in order. At load it only listens.
 */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import type { ArrangePanel } from './arrange-panel.ts';
import { part } from './dom.ts';
import type { AtlasFinder } from './finder.ts';
import { foldBands, makeFoldable } from './fold-bands.ts';

const PANELS = ['columns', 'rows'] as const;
type PanelName = (typeof PANELS)[number];

class AtlasMatrixTools extends HTMLElement {
  readonly #panels = new Map<PanelName, Promise<ArrangePanel>>();

  connectedCallback(): void {
    const finder = this.#finder;
    makeFoldable(this.#table);
    this.addEventListener('change', (event) => {
      if ((event.target as Element).closest('fieldset')) this.#changed();
    });
    for (const name of PANELS)
      this.querySelector(`#${name}-panel`)?.addEventListener('beforetoggle', (event) => {
        if ((event as ToggleEvent).newState === 'open') void this.#open(name);
      });
    finder.addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-fold]')?.dataset['fold'];
      if (id !== undefined) void this.#fold(id);
    });
    finder.addEventListener('atlas:drawn', () => {
      this.#reflect();
    });
    this.#reflect();
  }

  get #finder(): AtlasFinder {
    const finder = this.closest<AtlasFinder>('atlas-finder');
    if (!finder) throw new Error('There is no matrix here.');
    return finder;
  }

  get #table(): HTMLTableElement {
    const table = this.#finder.querySelector<HTMLTableElement>('table.matrix');
    if (!table) throw new Error('The page lacks its matrix.');
    return table;
  }

  #ticked(name: string): string[] {
    const boxes = this.querySelectorAll<HTMLInputElement>(`fieldset input[name="${name}"]:checked`);
    return [...boxes].map(({ value }) => value);
  }

  #changed(): void {
    const state = readAddress(location.search);
    const [density = null] = this.#ticked('density');
    const show = this.#ticked('show');
    const next = { ...state, show, density };
    const onlyDensity = show.join() === state.show.join();
    if (onlyDensity && !this.#isWindowed) this.#remember(next);
    else void this.#finder.go(next, 'new');
    this.#finder.toggleAttribute('data-compact', density !== null);
  }

  get #isWindowed(): boolean {
    return this.#table.classList.contains('windowed');
  }

  /** What changes nothing but the look needs no data. */
  #remember(state: AddressState): void {
    history.replaceState(history.state, '', location.pathname + writeAddress(state));
  }

  async #fold(id: string): Promise<void> {
    const state = readAddress(location.search);
    const folded = new Set(state.fold);
    if (!folded.delete(id)) folded.add(id);
    this.#remember({ ...state, fold: [...folded] });
    const live = this.#finder.woken;
    if (live) await live.table.fold(folded);
    else foldBands(this.#table, folded);
    this.#table.querySelector<HTMLElement>(`[data-fold="${CSS.escape(id)}"]`)?.focus();
  }

  #reflect(): void {
    const { show, density } = readAddress(location.search);
    for (const box of this.querySelectorAll<HTMLInputElement>('fieldset input'))
      box.checked = box.name === 'show' ? show.includes(box.value) : density === box.value;
    for (const [name, panel] of this.#panels)
      if (this.querySelector(`#${name}-panel:popover-open`))
        void panel.then((open) => {
          open.draw();
        });
  }

  async #open(name: PanelName): Promise<void> {
    const opened = this.#panels.get(name);
    if (opened) {
      (await opened).draw();
      return;
    }
    const loading = this.#load(name);
    this.#panels.set(name, loading);
    loading.catch(() => this.#panels.delete(name));
    await loading;
  }

  async #load(name: PanelName): Promise<ArrangePanel> {
    const finder = this.#finder;
    const go = (state: AddressState): Promise<void> => finder.go(state, 'new');
    const [{ ArrangePanel }, live] = await Promise.all([
      import('./arrange-panel.ts'),
      finder.live(),
    ]);
    const place = part(this, `${name}-list`);
    const { words } = live.settings;
    if (name === 'rows') {
      const rows = await import('./arrange-rows.ts');
      return new ArrangePanel(place, this, words, rows.actionsFor(live, go));
    }
    const columns = await import('./arrange-columns.ts');
    const actions = columns.actionsFor(live, go);
    const panel = new ArrangePanel(place, this, words, actions);
    columns.offerReleases(part(this, 'add-release') as HTMLFormElement, live, async (key) => {
      await actions.choose([key], true);
      panel.draw();
    });
    return panel;
  }
}

customElements.define('atlas-matrix-tools', AtlasMatrixTools);
