/** How much of a matrix a page draws as a whole. */

/** More cells than this make a page slow to load and slow to scroll. */
export const MOST_CELLS = 12_000;
/** Columns that a page keeps before it takes rows away. */
const COLUMNS_FIRST = 60;

export interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** The first columns and rows that together are few enough cells; all of them if they are. */
export function fittingExtent({ columns, rows }: Extent): Extent {
  if (columns * rows <= MOST_CELLS) return { columns, rows };
  const fewer = Math.min(columns, COLUMNS_FIRST);
  const fitting = Math.min(rows, Math.floor(MOST_CELLS / fewer));
  return { columns: Math.min(columns, Math.floor(MOST_CELLS / fitting)), rows: fitting };
}
