/** What a page under measurement can do: hold the same table, and show the rows that have all of some features. */

/** One edition: its id, and what stands in the cell of each feature. */
export type TableRow = Readonly<Record<string, string>>;

/** How many cells are to be in view in every contestant: as many as our own frame shows, as large. */
export const VIEW = { rows: 14, columns: 9, rowHeight: 52, columnWidth: 148 } as const;

/** The cell text that meets a plain, two-valued "must have". */
export const MUST = 'full';

export interface Contestant {
  /** Draws the table; resolves when it stands. */
  readonly load: (rows: readonly TableRow[], columns: readonly string[]) => Promise<void> | void;
  /** Shows the rows that have all of these features, and tells how many there are. */
  readonly filter: (features: readonly string[]) => number;
  /** The cells that are in the page now. */
  readonly cells: () => number;
}

/** Where a contestant's page leaves itself for the harness. */
declare global {
  var contestant: Contestant;
}
