/** One tab stop in a table, keys within it. */

/**
 * Makes the cell links of a table one tab stop, the one that has or had the focus, and lets keys move
 * it. Before the first focus nothing is written: there are thousands of links, and the reader may
 * never come to them.
 */
export function listenToGridKeys(table: HTMLTableElement): void {
  table.addEventListener('focusin', ({ target }) => {
    const link = (target as Element).closest<HTMLElement>('.cell-link');
    // A tap or a click opens a cell and goes nowhere by keys.
    if (!link?.matches(':focus-visible') || isWindow(table)) return;
    for (const other of table.querySelectorAll<HTMLElement>('.cell-link:not([tabindex="-1"])'))
      if (other !== link) other.tabIndex = -1;
    link.tabIndex = 0;
  });
  table.addEventListener('keydown', (event) => {
    moveByKeys(table, event);
  });
}

/** Lets a table be entered anywhere again, if the cell that was its tab stop is not shown any more. */
export function freeTabStop(table: HTMLTableElement): void {
  const stop = table.querySelector<HTMLElement>('.cell-link[tabindex="0"]');
  if (!stop || isWindow(table) || stop.checkVisibility()) return;
  for (const link of table.querySelectorAll('.cell-link')) link.removeAttribute('tabindex');
}

/** A window on a large table keeps its own tab stop. */
function isWindow(table: HTMLTableElement): boolean {
  return table.classList.contains('windowed');
}

/** Where a key leads: rows further on (negative: back), and the column from the one it was in. */
export interface GridStep {
  readonly rows: number;
  readonly column: (from: number, count: number) => number;
}

const FARTHEST = 1e9;
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -FARTHEST],
  End: [0, FARTHEST],
};

/** The step that a key asks for: Home and End within the row, with Control over the whole table. */
export function gridStep(event: KeyboardEvent, page: number): GridStep | null {
  const { key, ctrlKey, altKey, metaKey } = event;
  const isEnd = key === 'Home' || key === 'End';
  if (altKey || metaKey || (ctrlKey && !isEnd)) return null;
  if (key === 'PageUp' || key === 'PageDown')
    return { rows: key === 'PageUp' ? -page : page, column: (from) => from };
  const step = STEPS[key];
  if (!step) return null;
  const [rows, columns] = step;
  return {
    rows: ctrlKey ? columns : rows,
    column: (from, count) => Math.min(count - 1, Math.max(0, from + columns)),
  };
}

/** Moves the focus from cell to cell; bands and hidden cells are stepped over. */
function moveByKeys(table: HTMLTableElement, event: KeyboardEvent): void {
  const link = (event.target as Element).closest<HTMLElement>('.cell-link');
  const cell = link?.closest('td');
  const row = cell?.closest('tr');
  if (!link || !cell || !row || isWindow(table)) return;
  const page = Math.max(1, Math.floor(pageHeight(table) / row.offsetHeight) - 2);
  const step = gridStep(event, page);
  if (!step) return;
  event.preventDefault();
  const rows = [...table.rows].filter((tr) => !tr.hidden && tr.querySelector('.cell-link'));
  const place = Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step.rows));
  const links = linksOf(rows[place] ?? row);
  const column = linksOf(row).indexOf(link);
  links[step.column(column, links.length)]?.focus();
}

/** The links of a row's cells that are shown, from the first column on. */
function linksOf(row: HTMLTableRowElement): readonly HTMLElement[] {
  return [...row.cells].flatMap((cell) =>
    cell.checkVisibility() ? (cell.querySelector<HTMLElement>('.cell-link') ?? []) : [],
  );
}

function pageHeight(table: HTMLTableElement): number {
  return Math.min(table.parentElement?.clientHeight ?? innerHeight, innerHeight);
}
