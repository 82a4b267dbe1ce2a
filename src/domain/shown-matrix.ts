/** The matrix and the comparison as they stand on the screen. */
import type { ColumnHead } from './column-head.ts';
import type { Contrast } from './compare.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { MatrixCell } from './matrix.ts';
import type { MatrixTable, TableRow } from './matrix-table.ts';
import type { ShownCell, ShownTable } from './shown-table.ts';
import type { Verdict } from './verdict.ts';

export interface ShownWords {
  /** Head of the row heads. */
  readonly corner: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly contrasts: Readonly<Record<Contrast, string>>;
  /** What stands at the head of the column that others are held against. */
  readonly baseline: string;
  readonly categories: ReadonlyMap<string, string>;
  /** Where a column is in its life, in words. */
  readonly stateOf: (head: ColumnHead) => string;
}

/** Where cells are read again with everything they rest on; by default what the matrix has found. */
export type ContentOf = (row: TableRow, column: number) => MatrixCell;

export function shownMatrix(
  matrix: MatrixTable,
  folded: ReadonlySet<string>,
  words: Pick<ShownWords, 'corner' | 'verdicts' | 'stateOf'>,
  contentOf: ContentOf = ({ row }, column) => matrix.contentAt(row, column),
): ShownTable {
  const { columns, grouped, bands } = matrix;
  const cellAt = (row: TableRow, column: number): ShownCell => {
    const content = contentOf(row, column);
    return {
      drawn: matrix.cellAt(row.row, column),
      beside: null,
      cell: content.kind === 'cell' ? content.cell : null,
    };
  };
  return {
    corner: words.corner,
    columns: columns.map(({ name, head, finding }) => ({
      name,
      state: words.stateOf(head),
      group: grouped ? words.verdicts[finding.verdict] : '',
    })),
    bands: bands.map(({ id, name, rows }) => ({
      name,
      rows: folded.has(id)
        ? []
        : rows.map((row) => ({
            name: row.name,
            cells: columns.map((_, column) => cellAt(row, column)),
          })),
    })),
  };
}

export function shownComparison(
  view: ComparisonView,
  words: Pick<ShownWords, 'corner' | 'contrasts' | 'baseline' | 'categories' | 'stateOf'>,
): ShownTable {
  return {
    corner: words.corner,
    columns: view.columns.map(({ name, head, counts }) => ({
      name,
      state: [words.stateOf(head), counts ? '' : words.baseline].filter(Boolean).join(', '),
      group: '',
    })),
    bands: view.bands.map(({ category, rows }) => ({
      name: words.categories.get(category) ?? category,
      rows: rows.map(({ name, cells }) => ({
        name,
        cells: cells.map(({ cell, drawn, contrast }) => ({
          drawn,
          beside: contrast === null ? null : words.contrasts[contrast],
          cell,
        })),
      })),
    })),
  };
}
