/** The matrix as data: which rows stand in which bands, and what a row says of a column. */
import { isThere } from './claims.ts';
import { cellOf, type Cell } from './cell.ts';
import type { Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { Feature, PlainDate } from './model.ts';
import { parseTarget } from './targets.ts';
import { spokenTargets } from './timelines.ts';

export interface MatrixRow {
  readonly feature: Feature;
  /** One target of a relation; without one, a relation's row counts its targets. */
  readonly target?: string;
}

export interface MatrixBand<Row> {
  /** Id of the category. */
  readonly category: string;
  readonly rows: readonly Row[];
}

/** A row's address: `live-migration`, `guest-os:sles-10`. */
export function rowKey({ feature, target }: MatrixRow): string {
  return target === undefined ? feature.id : `${feature.id}:${target}`;
}

/** Reads a row's address; null if there is no such feature or it takes no target. */
export function parseRow(dataset: Dataset, text: string): MatrixRow | null {
  const colon = text.indexOf(':');
  const feature = dataset.features.get(colon < 0 ? text : text.slice(0, colon));
  if (!feature) return null;
  if (colon < 0) return { feature };
  const target = text.slice(colon + 1);
  if (feature.kind !== 'relation' || !isTarget(dataset, feature, target)) return null;
  return { feature, target };
}

function isTarget(dataset: Dataset, feature: Feature, target: string): boolean {
  const { base } = parseTarget(target);
  return feature.targets === 'products'
    ? dataset.products.has(base)
    : dataset.targets(feature.targets ?? 'guests').has(base);
}

/**
 * Rows by category: categories in the order given, then the others by id; within one, rows keep
 * their order.
 */
export function bandsOf<Row extends { readonly feature: Feature }>(
  rows: readonly Row[],
  categories: readonly string[],
): readonly MatrixBand<Row>[] {
  const bands = new Map<string, Row[]>(categories.map((id) => [id, []]));
  const others = [...new Set(rows.map(({ feature }) => feature.category))].sort();
  for (const id of others) if (!bands.has(id)) bands.set(id, []);
  for (const row of rows) bands.get(row.feature.category)?.push(row);
  return [...bands].flatMap(([category, members]) =>
    members.length === 0 ? [] : [{ category, rows: members }],
  );
}

/** The features that can be asked of any of some columns, by their kinds of product. */
export function featuresFor(dataset: Dataset, columns: readonly Column[]): readonly Feature[] {
  const kinds = new Set(columns.map(({ product }) => product.kind));
  return dataset.records.features.filter(({ appliesTo }) =>
    appliesTo.some((kind) => kinds.has(kind)),
  );
}

/** A relation over all its targets: how many are spoken of and how many are there in some form. */
export interface RelationCount {
  readonly spoken: number;
  readonly there: number;
}

/** What stands where a row meets a column. */
export type MatrixCell =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'count'; readonly count: RelationCount };

export function matrixCell(
  dataset: Dataset,
  column: Column,
  { feature, target }: MatrixRow,
  at: PlainDate,
  given: readonly string[] = [],
): MatrixCell {
  if (
    feature.kind === 'relation' &&
    target === undefined &&
    feature.appliesTo.includes(column.product.kind)
  )
    return { kind: 'count', count: countTargets(dataset, column, feature, at, given) };
  return { kind: 'cell', cell: cellOf(dataset, column, feature, { target, at, given }) };
}

function countTargets(
  dataset: Dataset,
  column: Column,
  feature: Feature,
  at: PlainDate,
  given: readonly string[],
): RelationCount {
  const standpoint = { release: column.release?.id ?? null, at, clock: feature.clock };
  const cells = [...spokenTargets(dataset, column.edition, feature.id, standpoint)]
    .map((target) => cellOf(dataset, column, feature, { target, at, given }))
    .filter(({ reason }) => reason === 'fact');
  return { spoken: cells.length, there: cells.filter(({ claim }) => isThere(claim)).length };
}

/** Whether a cell says more than fits: sources disagree, or there is a note, case, condition or hint. */
export type CaveatMark = 'disputed' | 'caveat' | null;

export function caveatMark(cell: Cell): CaveatMark {
  if (cell.disputes.length > 0) return 'disputed';
  const maturity = cell.claim.kind === 'support' && cell.claim.maturity !== undefined;
  const more =
    cell.note !== null ||
    cell.silent ||
    maturity ||
    (cell.fact?.cases ?? []).length > 0 ||
    cell.viaTarget !== null ||
    cell.leads.length > 0;
  return more ? 'caveat' : null;
}
