/** What a window on a large table asks of the table: how much there is, and the pieces in view. */
import type { Span } from '../domain/windowing.ts';

export type LineKind = 'band' | 'row';

export interface WindowedContent {
  readonly columns: number;
  /** What stands in which line, from the top. */
  readonly lines: readonly LineKind[];
  /** How many of the first columns and lines are always drawn. */
  readonly pinnedColumns: number;
  readonly pinnedLines: number;
  /** How many rows the table's head has: they are counted with the lines. */
  readonly headRows: number;
  /** The rows of the table's head, for a stretch of columns; `gap` makes the cells of a spacer. */
  heads(columns: readonly Span[], gap: () => HTMLElement): readonly HTMLElement[];
  bandHead(line: number, span: number): HTMLElement;
  rowHead(line: number): HTMLElement;
  /** The key of a row, and whether a need asks for it. */
  rowAt(line: number): { readonly key: string; readonly isAsked: boolean };
  /** Draws a cell into one that is used again. */
  draw(line: number, column: number, used: HTMLElement): void;
  /** A cell that is empty yet. */
  blank(): HTMLElement;
}

/** Heights and widths in pixels. */
export interface LineSizes {
  readonly row: number;
  readonly band: number;
  readonly column: number;
}

/** A place in a windowed table, both counted from 0; lines with the bands among them. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}
