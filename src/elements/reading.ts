/** `atlas-reading`: on a narrow screen the matrix is read by one edition, beside another, or by one feature. */
import type { AtlasFinder } from './finder.ts';
import { freeTabStop } from './grid-keys.ts';
import type { LiveTable } from './live-table.ts';

const NARROW = '(max-width: 48rem)';

class AtlasReading extends HTMLElement {
  readonly #narrow = matchMedia(NARROW);

  connectedCallback(): void {
    this.#finder?.addEventListener('atlas:table', () => {
      this.#fill();
    });
    this.addEventListener('change', (event) => {
      event.stopPropagation();
      this.#apply();
    });
    this.#narrow.addEventListener('change', () => {
      this.#fill();
      this.#apply();
    });
    this.#fill();
  }

  get #finder(): AtlasFinder | null {
    return this.closest<AtlasFinder>('atlas-finder');
  }

  /** A table that holds more than is drawn: its parts are drawn when they are read. */
  get #large(): LiveTable | null {
    const table = this.#finder?.woken?.table;
    return table?.isLarge ? table : null;
  }

  get #table(): HTMLTableElement | null {
    return this.parentElement?.querySelector<HTMLTableElement>('table.matrix') ?? null;
  }

  #select(name: string): HTMLSelectElement | null {
    return this.querySelector(`select[name="${name}"]`);
  }

  /** The heads of the columns and the names of the rows, as choices; a choice that is still there is kept. */
  #fill(): void {
    const table = this.#table;
    // On a wide screen the table is read as it stands: a thousand names would be listed for nobody.
    if (!table || !this.#narrow.matches) return;
    const columns = this.#large?.matrix?.columns.map(({ name }) => name) ?? headsOf(table);
    const rows =
      this.#large?.matrix?.bands.flatMap((band) => band.rows.map(({ name }) => name)) ??
      [...table.querySelectorAll('tbody tr:not(.band) th')].map((th) => th.textContent.trim());
    options(this.#select('edition'), columns);
    options(this.#select('other'), columns, this.dataset['nothing'] ?? '–');
    options(this.#select('feature'), rows);
    this.#apply();
  }

  #apply(): void {
    const table = this.#table;
    const host = this.parentElement;
    if (!table || !host) return;
    const by = this.#narrow.matches ? (this.#select('by')?.value ?? 'table') : 'table';
    if (by === 'table') host.removeAttribute('data-reading');
    else host.setAttribute('data-reading', by);
    for (const label of this.querySelectorAll<HTMLElement>('label[data-for]'))
      label.hidden = label.dataset['for'] !== by;
    const chosen = [this.#select('edition')?.value, this.#select('other')?.value].flatMap((text) =>
      text ? [Number(text)] : [],
    );
    const feature = Number(this.#select('feature')?.value ?? 1);
    const large = this.#large;
    if (large) {
      const rows = large.matrix?.bands.flatMap((band) => band.rows) ?? [];
      const places = by === 'edition' ? [...new Set(chosen)].map((number) => number - 1) : null;
      void large.showPart(places, by === 'feature' ? (rows[feature - 1]?.key ?? null) : null);
    }
    showColumns(!large && by === 'edition' ? chosen : null);
    freeTabStop(table);
    if (by !== 'feature') markRow(table, null);
    else markRow(table, large ? 1 : feature);
  }
}

function headsOf(table: HTMLTableElement): readonly string[] {
  return [...table.querySelectorAll('tr.heads th:not(.corner)')].map(headText);
}

function headText(th: Element): string {
  return ['product', 'edition', 'release']
    .map((name) => th.querySelector(`.head-${name}`)?.textContent.trim() ?? '')
    .filter(Boolean)
    .join(' ');
}

/** Options with their place, counted from 1, as value. */
function options(
  select: HTMLSelectElement | null,
  names: readonly string[],
  nothing?: string,
): void {
  if (!select) return;
  const before = select.selectedOptions[0]?.textContent;
  select.replaceChildren(
    ...(nothing === undefined ? [] : [new Option(nothing, '')]),
    ...names.map((name, index) => new Option(name, String(index + 1), false, name === before)),
  );
}

const columnsShown = new CSSStyleSheet();
document.adoptedStyleSheets.push(columnsShown);

/**
 * Hides all but some columns (counted from 1, after the row heads) of the table that is drawn whole;
 * null shows all. By one rule of a style sheet: marking thousands of cells takes a phone a second.
 */
function showColumns(columns: readonly number[] | null): void {
  const shown = [0, ...(columns ?? [])].map((column) => `:nth-child(${String(column + 1)})`);
  const others = `:is(.heads, tbody tr:not(.band)) > :not(${shown.join()})`;
  const rule = `@media screen { .lines:not(.windowed) ${others} { display: none } }`;
  columnsShown.replaceSync(columns ? rule : '');
}

/** Marks the one row that is read, its cells bearing their column's name; null marks none. */
function markRow(table: HTMLTableElement, wanted: number | null): void {
  const names = headsOf(table);
  [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.band)')].forEach((row, index) => {
    const chosen = wanted === index + 1;
    if (!chosen && !row.classList.contains('chosen')) return;
    row.classList.toggle('chosen', chosen);
    [...row.cells].slice(1).forEach((cell, column) => {
      if (chosen) cell.dataset['column'] = names[column] ?? '';
      else delete cell.dataset['column'];
    });
  });
}

customElements.define('atlas-reading', AtlasReading);
