/** The tables of a page as data: columns with their heads, bands of rows, and what each cell shows. */
import { columnHead, type ColumnHead } from '../domain/column-head.ts';
import type { Column } from '../domain/columns.ts';
import type { CellShape } from '../domain/describe.ts';
import { isUnknown } from '../domain/claims.ts';
import { fittingExtent, type Extent } from '../domain/fit-page.ts';
import {
  bandsOf,
  matrixCell,
  type CaveatMark,
  type MatrixCell,
  type MatrixRow,
} from '../domain/matrix.ts';
import { drawnCell, type DrawnCell } from '../domain/matrix-view.ts';
import type { Feature, PlainDate } from '../domain/model.ts';
import { atlas } from './atlas.ts';
import { categoryName } from './categories.ts';
import type { Wording } from './wording.ts';

export interface ModelColumn {
  readonly column: Column;
  readonly head: ColumnHead;
  readonly href: string;
}

export interface ModelRow {
  readonly row: MatrixRow;
  readonly name: string;
  readonly href: string;
  readonly cells: readonly { readonly drawn: DrawnCell; readonly href: string }[];
}

export interface MatrixModel {
  readonly at: PlainDate;
  readonly columns: readonly ModelColumn[];
  readonly bands: readonly {
    /** Id of the category. */
    readonly id: string;
    readonly name: string;
    readonly rows: readonly ModelRow[];
  }[];
  readonly shapes: ReadonlySet<CellShape>;
  readonly marks: ReadonlySet<Exclude<CaveatMark, null>>;
  /** How much there is, if that is more than a page draws; the model then holds the first of it. */
  readonly shortened: Extent | null;
}

/** What was read of a column: a page asks first which rows to show, then what stands in them. */
const readings = new WeakMap<Column, WeakMap<MatrixRow, { at: PlainDate; content: MatrixCell }>>();

function contentOf(column: Column, row: MatrixRow, at: PlainDate): MatrixCell {
  let ofColumn = readings.get(column);
  if (!ofColumn) readings.set(column, (ofColumn = new WeakMap()));
  let reading = ofColumn.get(row);
  if (reading?.at !== at)
    ofColumn.set(row, (reading = { at, content: matrixCell(atlas.dataset, column, row, at) }));
  return reading.content;
}

export function matrixModel(
  allColumns: readonly Column[],
  allRows: readonly MatrixRow[],
  at: PlainDate,
  w: Wording,
): MatrixModel {
  const { dataset } = atlas;
  const all = { columns: allColumns.length, rows: allRows.length };
  const fitting = fittingExtent(all);
  const columns = allColumns.slice(0, fitting.columns);
  const rows = allRows.slice(0, fitting.rows);
  const isWhole = fitting.columns === all.columns && fitting.rows === all.rows;
  const shapes = new Set<CellShape>();
  const marks = new Set<Exclude<CaveatMark, null>>();
  const cellFor = (column: Column, row: MatrixRow) => {
    const drawn = drawnCell(dataset, contentOf(column, row, at), row, at, w.matrixWords);
    shapes.add(drawn.shape);
    if (drawn.mark !== null) marks.add(drawn.mark);
    return { drawn, href: w.to.fact(column.edition.id, row.feature.id, row.target) };
  };
  const bands = bandsOf(
    rows,
    atlas.categories.map(({ id }) => id),
  ).map((band) => ({
    id: band.category,
    name: categoryName(band.category),
    rows: band.rows.map((row) => ({
      row,
      name: rowName(row),
      href: w.to.feature(row.feature.id),
      cells: columns.map((column) => cellFor(column, row)),
    })),
  }));
  const heads = columns.map((column) => ({
    column,
    head: columnHead(dataset, column, at),
    href: w.to.edition(column.edition.id),
  }));
  return { at, columns: heads, bands, shapes, marks, shortened: isWhole ? null : all };
}

function rowName({ feature, target }: MatrixRow): string {
  if (target === undefined) return feature.name;
  const record = atlas.dataset.targets(feature.targets ?? 'products').get(target);
  return `${feature.name}: ${record?.name ?? target}`;
}

/** The rows of the front page: the core profile's features, in its order; else all features. */
export function coreRows(): readonly MatrixRow[] {
  const core = atlas.coreProfile?.features.flatMap((id) => featureOf(id));
  return (core ?? allFeatures()).map((feature) => ({ feature }));
}

function featureOf(id: string): readonly Feature[] {
  const feature = atlas.dataset.features.get(id);
  return feature ? [feature] : [];
}

let featuresInOrder: readonly Feature[] | undefined;

/** All features: those of the core profile in its order, then the others by name. */
export function allFeatures(): readonly Feature[] {
  return (featuresInOrder ??= sortedFeatures());
}

function sortedFeatures(): readonly Feature[] {
  const place = new Map(atlas.coreProfile?.features.map((id, index) => [id, index]));
  const rank = ({ id }: Feature) => place.get(id) ?? Infinity;
  return [...atlas.dataset.records.features].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x === y ? a.name.localeCompare(b.name, 'en') : x - y;
  });
}

/** The rows of which something is known in some column. */
export function knownRows(
  columns: readonly Column[],
  rows: readonly MatrixRow[],
  at: PlainDate,
): readonly MatrixRow[] {
  return rows.filter((row) =>
    columns.some((column) => {
      const found = contentOf(column, row, at);
      return found.kind === 'count' ? found.count.spoken > 0 : !isUnknown(found.cell.claim);
    }),
  );
}
