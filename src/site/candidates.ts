/** Editions held against a baseline, for prose: counts, how they take over from it, what they cost. */
import { cellOf, type Cell } from '../domain/cell.ts';
import type { Column } from '../domain/columns.ts';
import type { Contrast } from '../domain/compare.ts';
import type { ComparisonView, ViewColumn, ViewRow } from '../domain/comparison-view.ts';
import { costView, type CostRow } from '../domain/cost-view.ts';
import type { Feature, PlainDate } from '../domain/model.ts';
import { EXAMPLE_SHOP } from '../domain/shop.ts';
import { parseTarget } from '../domain/targets.ts';
import { spokenTargets } from '../domain/timelines.ts';
import { atlas } from './atlas.ts';
import { viewOfColumns } from './comparisons.ts';
import { priceBook } from './prices.ts';
import type { Wording } from './wording.ts';

export interface Candidate {
  readonly head: ViewColumn;
  readonly counts: NonNullable<ViewColumn['counts']>;
  /** How it takes over from the baseline's product, one cell for each range of releases. */
  readonly ways: readonly Cell[];
  readonly cost: CostRow | null;
  /** The query of the comparison that shows the same numbers. */
  readonly query: string;
}

export function candidatesOf(
  baseline: string,
  editions: readonly string[],
  at: PlainDate,
  relation: Feature | undefined,
  w: Wording,
): readonly Candidate[] {
  const costs = costsOn(at, w);
  return editions.flatMap((edition) => {
    const [base, head] = viewOfColumns([baseline, edition], at, w).columns;
    if (!base || !head?.counts) return [];
    return [
      {
        head,
        counts: head.counts,
        ways: relation ? waysFrom(base.compared.column, head.compared.column, relation, at) : [],
        cost: costs.get(edition) ?? null,
        query: queryOfPair(baseline, edition, at),
      },
    ];
  });
}

export function queryOfPair(baseline: string, edition: string, at: PlainDate): string {
  return `?cols=${baseline},${edition}&at=${at}`;
}

function costsOn(at: PlainDate, w: Wording): ReadonlyMap<string, CostRow> {
  if (!priceBook) return new Map();
  const words = { cell: w.cellWords, cost: w.t.cost.live.phrases };
  const rows = costView(priceBook, EXAMPLE_SHOP, at, words).flatMap((group) => group.rows);
  return new Map(rows.map((row) => [row.edition, row]));
}

function waysFrom(base: Column, column: Column, relation: Feature, at: PlainDate): readonly Cell[] {
  const { dataset } = atlas;
  const standpoint = { release: column.release?.id ?? null, at, clock: relation.clock };
  return [...spokenTargets(dataset, column.edition, relation.id, standpoint)]
    .filter((target) => {
      const { base: product, edition } = parseTarget(target);
      return product === base.product.id && (edition ?? base.edition.id) === base.edition.id;
    })
    .sort()
    .map((target) => cellOf(dataset, column, relation, { target, at }))
    .filter(({ fact }) => fact !== null);
}

export interface ContrastList {
  readonly contrast: Contrast;
  readonly rows: readonly ViewRow[];
}

/** The rows of a pair by how the second stands to the first. */
export function contrastsOf(
  baseline: string,
  edition: string,
  at: PlainDate,
  w: Wording,
): { view: ComparisonView; lists: readonly ContrastList[] } {
  const view = viewOfColumns([baseline, edition], at, w);
  const rows = view.bands.flatMap((band) => band.rows);
  const by = Map.groupBy(rows, ({ cells }) => cells[1]?.contrast ?? 'unknown');
  const shown = ['lost', 'gained', 'differs', 'unknown'] as const;
  return { view, lists: shown.map((contrast) => ({ contrast, rows: by.get(contrast) ?? [] })) };
}
