/** A matrix ready to be drawn or written down: heads, bands, rows by place, and each cell when asked. */
import {
  arrangeRows,
  type ArrangedBand,
  type ArrangedColumn,
  type ArrangedRow,
  type ArrangedRows,
} from './arrange-matrix.ts';
import { columnHead, type ColumnHead } from './column-head.ts';
import type { Column } from './columns.ts';
import type { RowChoice } from './compare.ts';
import type { Dataset } from './dataset.ts';
import { rowKey, type MatrixCell, type MatrixRow } from './matrix.ts';
import { drawnCell, rowName, type DrawnCell, type MatrixWords } from './matrix-view.ts';
import type { PlainDate } from './model.ts';
import type { Verdict } from './verdict.ts';

export interface TableColumn extends ArrangedColumn {
  readonly head: ColumnHead;
  /** Edition and release. */
  readonly name: string;
}

export interface TableRow extends ArrangedRow {
  readonly name: string;
}

export interface TableBand extends Omit<ArrangedBand, 'rows'> {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

export interface MatrixTable {
  readonly at: PlainDate;
  /** Whether there are needs, and so verdicts above the columns. */
  readonly grouped: boolean;
  readonly columns: readonly TableColumn[];
  readonly bands: readonly TableBand[];
  /** Names of the rows that are left out, by what they come to. */
  readonly left: Readonly<Record<keyof ArrangedRows['left'], readonly string[]>>;
  /** What stands where a row meets the column of a place. */
  contentAt(row: MatrixRow, column: number): MatrixCell;
  /** The same, as it is drawn. */
  cellAt(row: MatrixRow, column: number): DrawnCell;
  /** How a column answers the need that asked for a row. */
  verdictAt(row: TableRow, column: number): Verdict | null;
}

export interface TableQuestion {
  readonly at: PlainDate;
  readonly grouped: boolean;
  readonly columns: readonly ArrangedColumn[];
  readonly rows: readonly MatrixRow[];
  readonly asked: readonly { readonly row: MatrixRow; readonly term: string }[];
  readonly pinnedRows: readonly MatrixRow[];
  readonly choice: RowChoice;
  /** In order of display. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly bandNames: Readonly<Record<'pinned' | 'asked', string>>;
  /** Where cells come from. Each is asked for once, when it is first needed. */
  readonly contentOf: (column: Column, row: MatrixRow) => MatrixCell;
}

/** Lays out a matrix. Cells are found when they are asked for, all of them only if the choice needs it. */
export function matrixTable(
  dataset: Dataset,
  question: TableQuestion,
  words: MatrixWords,
): MatrixTable {
  const { at, grouped, columns, rows, asked, pinnedRows, choice, categories } = question;
  const found = new Map<string, MatrixCell[]>();
  const contentAt = (row: MatrixRow, place: number): MatrixCell => {
    const column = columns[place]?.finding.column;
    if (!column) throw new RangeError(`The matrix has no column ${String(place)}.`);
    const key = rowKey(row);
    const cells = found.get(key) ?? [];
    found.set(key, cells);
    return (cells[place] ??= question.contentOf(column, row));
  };
  const arranged = arrangeRows({
    rows,
    asked,
    pinned: pinnedRows,
    choice,
    categories: categories.map(({ id }) => id),
    cellsOf: (row) => columns.map((_, place) => contentAt(row, place)),
  });
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const nameOf = ({ feature, target }: MatrixRow): string => rowName(dataset, feature, target, at);
  const nameAll = (list: readonly MatrixRow[]): readonly string[] => list.map(nameOf);
  return {
    at,
    grouped,
    columns: columns.map((column) => new HeadedColumn(dataset, column, at)),
    bands: arranged.bands.map((band) => ({
      ...band,
      name:
        band.kind === 'category' ? (names.get(band.id) ?? band.id) : question.bandNames[band.kind],
      rows: band.rows.map((row) => ({ ...row, name: nameOf(row.row) })),
    })),
    left: {
      differs: nameAll(arranged.left.differs),
      identical: nameAll(arranged.left.identical),
      'partly-known': nameAll(arranged.left['partly-known']),
      unknown: nameAll(arranged.left.unknown),
    },
    contentAt,
    cellAt: (row, place) => drawnCell(dataset, contentAt(row, place), row, at, words),
    verdictAt: ({ term }, place) =>
      columns[place]?.finding.terms.find((result) => result.term === term)?.verdict ?? null,
  };
}

/** A column whose head is worked out when somebody looks at it: of a thousand, ten are in view. */
class HeadedColumn implements TableColumn {
  readonly key: string;
  readonly finding: ArrangedColumn['finding'];
  readonly pinned: boolean;
  readonly #dataset: Dataset;
  readonly #at: PlainDate;
  #head: ColumnHead | undefined;

  constructor(dataset: Dataset, { key, finding, pinned }: ArrangedColumn, at: PlainDate) {
    [this.key, this.finding, this.pinned] = [key, finding, pinned];
    [this.#dataset, this.#at] = [dataset, at];
  }

  get head(): ColumnHead {
    return (this.#head ??= columnHead(this.#dataset, this.finding.column, this.#at));
  }

  get name(): string {
    const { name, release } = this.head;
    return release === null ? name : `${name} ${release}`;
  }
}

/** A matrix with only some of its columns, by place, and one of its rows or all. */
export function partOfMatrix(
  matrix: MatrixTable,
  places: readonly number[],
  row: string | null,
): MatrixTable {
  const placeOf = (place: number): number => places[place] ?? place;
  const bands = matrix.bands.map((band) => ({
    ...band,
    rows: band.rows.filter(({ key }) => row === null || key === row),
  }));
  return {
    ...matrix,
    columns: places.flatMap((place) => matrix.columns[place] ?? []),
    bands: bands.filter(({ rows }) => rows.length > 0),
    contentAt: (of, place) => matrix.contentAt(of, placeOf(place)),
    cellAt: (of, place) => matrix.cellAt(of, placeOf(place)),
    verdictAt: (of, place) => matrix.verdictAt(of, placeOf(place)),
  };
}
