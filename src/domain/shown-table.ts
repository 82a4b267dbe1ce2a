/** A table as it stands on the screen, as data: what is copied, saved and printed. */
import type { Cell } from './cell.ts';
import type { DrawnCell } from './matrix-view.ts';

export interface ShownColumn {
  /** Edition and release: "XenServer Express 5.0". */
  readonly name: string;
  /** Where it is in its life, or what else stands at its head; empty if nothing does. */
  readonly state: string;
  /** What the verdict row says above it; empty without needs. */
  readonly group: string;
}

export interface ShownCell {
  readonly drawn: DrawnCell;
  /** What stands below the value, such as "gained"; null if nothing does. */
  readonly beside: string | null;
  /** What was found; null where a relation is counted. */
  readonly cell: Cell | null;
}

export interface ShownRow {
  readonly name: string;
  readonly cells: readonly ShownCell[];
}

export interface ShownBand {
  readonly name: string;
  /** None where the band is collapsed. */
  readonly rows: readonly ShownRow[];
}

export interface ShownTable {
  /** Head of the row heads: "Feature". */
  readonly corner: string;
  readonly columns: readonly ShownColumn[];
  readonly bands: readonly ShownBand[];
}
