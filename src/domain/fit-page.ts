/** How much of a matrix is drawn as a whole. */

/** More cells than this make a page slow to load and slow to scroll. */
export const MOST_CELLS = 12_000;
/**
 * A page is loaded once, but a table is drawn with every question: laying out a cell takes a browser
 * a fifth of a millisecond and more. Of a larger one only what is in view is drawn.
 */
export const MOST_DRAWN_CELLS = 600;
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
