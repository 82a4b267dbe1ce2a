/** One tab stop in a table, arrows within it. */

/** Makes the cell links of a table one tab stop: the first, or the one that had it. */
export function oneTabStop(table: HTMLTableElement): void {
  const links = table.querySelectorAll<HTMLElement>('.cell-link');
  links.forEach((link, index) => {
    link.tabIndex = index === 0 ? 0 : -1;
  });
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from cell to cell; bands and hidden cells are stepped over. */
export function moveByArrows(table: HTMLTableElement, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const link = (event.target as Element).closest<HTMLElement>('.cell-link');
  const cell = link?.closest('td');
  if (!step || !link || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  let [row, column] = [(cell.parentElement as HTMLTableRowElement).rowIndex, cell.cellIndex];
  for (;;) {
    [row, column] = [row + step[0], column + step[1]];
    const next = table.rows[row]?.cells[column];
    if (!next && !(step[0] !== 0 && table.rows[row]?.classList.contains('band'))) return;
    const target = next?.querySelector<HTMLElement>('.cell-link');
    if (!target || target.closest('[hidden]')) continue;
    link.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
    return;
  }
}
