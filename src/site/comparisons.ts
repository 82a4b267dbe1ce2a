/** The comparisons that have a page of their own, and the addresses of comparisons. */
import { columnOf, printColumnId } from '../domain/columns.ts';
import { comparedColumn } from '../domain/compared-columns.ts';
import { comparisonView, type ComparisonView } from '../domain/comparison-view.ts';
import { lastDay } from '../domain/dates.ts';
import { featuresFor } from '../domain/matrix.ts';
import type { CuratedComparison, PlainDate, Product } from '../domain/model.ts';
import { atlas } from './atlas.ts';
import { allFeatures } from './matrix-model.ts';
import type { Wording } from './wording.ts';

export const comparisons = atlas.dataset.records.atlas.comparisons ?? [];

/** The day that a comparison is about. */
export function dayOf({ at }: CuratedComparison): PlainDate {
  return at === undefined ? atlas.today : lastDay(at);
}

/** The whole table, without the rows that are unknown in all columns. */
export function viewOf(comparison: CuratedComparison, w: Wording): ComparisonView {
  return viewOfColumns(comparison.columns, dayOf(comparison), w);
}

/** Columns held against the first of them, without the rows that are unknown in all. */
export function viewOfColumns(
  ids: readonly string[],
  at: PlainDate,
  { matrixWords }: Wording,
): ComparisonView {
  const { dataset } = atlas;
  const columns = ids.flatMap((text) => comparedColumn(dataset, text, at) ?? []);
  const possible = new Set(
    featuresFor(
      dataset,
      columns.map(({ column }) => column),
    ),
  );
  return comparisonView(
    dataset,
    {
      columns,
      features: allFeatures().filter((feature) => possible.has(feature)),
      at,
      baseline: 0,
      choice: { differences: false, known: true },
      categories: atlas.categories.map(({ id }) => id),
    },
    matrixWords,
  );
}

/** The query of the page where a curated comparison can be changed. */
export function queryOf({ columns, at }: CuratedComparison): string {
  return `?cols=${columns.join(',')}${at === undefined ? '' : `&at=${at}`}`;
}

/** The query that sets a product's editions side by side: those on offer, with room for one more. */
export function queryOfProduct(product: Product): string {
  const editions = atlas.dataset.editionsOf(product.id);
  const onOffer = editions.filter(
    ({ id }) => columnOf(atlas.dataset, { edition: id }, atlas.today)?.status === 'on-offer',
  );
  const chosen = onOffer.length > 0 ? onOffer.slice(0, 5) : editions.slice(-1);
  return `?cols=${chosen.map(({ id }) => printColumnId({ edition: id })).join(',')}`;
}
