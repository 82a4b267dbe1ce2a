/** Columns side by side: what is the same, what differs, and against a baseline what is gained or lost. */
import { cellOf, type Cell } from './cell.ts';
import { isThere, isUnknown, levelOf, sameClaim, strength } from './claims.ts';
import type { Column } from './columns.ts';
import type { ComparedColumn } from './compared-columns.ts';
import type { Dataset } from './dataset.ts';
import type { Claim, Feature, PlainDate } from './model.ts';
import { spokenTargets } from './timelines.ts';

/** How a cell stands to the baseline's: `unknown` if either is. */
export const CONTRASTS = ['same', 'differs', 'gained', 'lost', 'unknown'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** In the order in which a reader wants their counts. */
export const CONTRASTS_SHOWN = ['gained', 'lost', 'differs', 'same', 'unknown'] as const;

export interface ComparisonRow {
  readonly feature: Feature;
  readonly target: string | null;
  /** One per column, in their order. */
  readonly cells: readonly Cell[];
  /** One per column against the baseline; the baseline's own is `same`, or `unknown`. */
  readonly contrasts: readonly Contrast[];
  /** Whether two known cells of the row differ. */
  readonly differs: boolean;
}

/** What a row as a whole comes to: `partly-known` is neither a difference nor shown to be identical. */
export type RowStanding = 'differs' | 'identical' | 'partly-known' | 'unknown';

/** Which rows a reader wants to see. */
export interface RowChoice {
  /** Only rows in which two known cells differ. */
  readonly differences: boolean;
  /** No rows that are unknown in all columns. */
  readonly known: boolean;
}

export interface ComparisonQuestion {
  readonly columns: readonly ComparedColumn[];
  readonly features: readonly Feature[];
  readonly given?: readonly string[] | undefined;
  /** Place of the baseline among the columns; the first by default. */
  readonly baseline?: number | undefined;
}

/** The rows of a comparison: one per feature, for relations one per target that any column speaks of. */
export function compareColumns(
  dataset: Dataset,
  question: ComparisonQuestion,
): readonly ComparisonRow[] {
  const { columns, features, given, baseline = 0 } = question;
  return features.flatMap((feature) =>
    targetsOfRows(dataset, columns, feature).map((target) => {
      const cells = columns.map(({ column, at }) =>
        cellOf(dataset, column, feature, { target, at, given }),
      );
      const base = cells[baseline];
      return {
        feature,
        target: target ?? null,
        cells,
        contrasts: cells.map((cell) =>
          base ? contrast(feature, base.claim, cell.claim) : 'unknown',
        ),
        differs: differs(cells),
      };
    }),
  );
}

/** The targets that a row per target is needed for; `[undefined]` for features without targets. */
function targetsOfRows(
  dataset: Dataset,
  columns: readonly ComparedColumn[],
  feature: Feature,
): readonly (string | undefined)[] {
  const targets = columns.flatMap(({ column, at }) => targetsOfRow(dataset, column, feature, at));
  return [...new Set(targets)].sort();
}

/** The targets of a feature that a column speaks of; `[undefined]` for features without targets. */
export function targetsOfRow(
  dataset: Dataset,
  { edition, release }: Column,
  feature: Feature,
  at: PlainDate,
): readonly (string | undefined)[] {
  if (feature.kind !== 'relation') return [undefined];
  const standpoint = { release: release?.id ?? null, at, clock: feature.clock };
  return [...spokenTargets(dataset, edition, feature.id, standpoint)].sort();
}

export function standingOf({ cells, differs }: ComparisonRow): RowStanding {
  if (differs) return 'differs';
  const unknown = cells.filter(({ claim }) => isUnknown(claim)).length;
  if (unknown === cells.length) return 'unknown';
  return unknown === 0 ? 'identical' : 'partly-known';
}

/** Whether a row is among those that a reader wants to see. */
export function isWanted(row: ComparisonRow, { differences, known }: RowChoice): boolean {
  if (differences) return row.differs;
  return !known || standingOf(row) !== 'unknown';
}

function differs(cells: readonly Cell[]): boolean {
  const known = cells.map(({ claim }) => claim).filter((claim) => !isUnknown(claim));
  return known.some((claim) => known[0] !== undefined && !sameClaim(claim, known[0]));
}

/**
 * What changing from one claim to another means. In order:
 * unknown on either side; the same; there against not there (gained or lost); support levels and
 * quantities by their order, if the feature says which way is better; anything else differs.
 */
export function contrast(feature: Feature, from: Claim, to: Claim): Contrast {
  if (isUnknown(from) || isUnknown(to)) return 'unknown';
  if (sameClaim(from, to)) return 'same';
  const [before, after] = [isPresent(from), isPresent(to)];
  if (before !== after) return after ? 'gained' : 'lost';
  if (from.kind !== to.kind || !hasOrder(from)) return 'differs';
  const step = strength(to) - strength(from);
  const better = from.kind === 'support' ? 'more' : feature.better;
  if (step === 0 || Number.isNaN(step) || better === 'neither') return 'differs';
  return step > 0 === (better === 'more') ? 'gained' : 'lost';
}

/** Whether there is anything to have: values always, support in some form. */
function isPresent(claim: Claim): boolean {
  return levelOf(claim) === null || isThere(claim);
}

function hasOrder(claim: Claim): boolean {
  return claim.kind === 'quantity' || isThere(claim);
}

/** How many rows stand how to the baseline, for one column. */
export function contrastCounts(
  rows: readonly ComparisonRow[],
  column: number,
): Readonly<Record<Contrast, number>> {
  const counts = { same: 0, differs: 0, gained: 0, lost: 0, unknown: 0 };
  for (const row of rows) counts[row.contrasts[column] ?? 'unknown']++;
  return counts;
}
