/** The table `facts`: one row per interval of one cell or case, with flat, union-free columns. */
import type { Cell } from '../domain/cell.ts';
import type { Dataset } from '../domain/dataset.ts';
import { lastDay, precisionOf } from '../domain/dates.ts';
import type { Claim, Edition, Fact, Feature, Moment, PlainDate } from '../domain/model.ts';
import { EditionThroughTime, type HoldingPeriod } from '../domain/holding-periods.ts';
import { printMoment } from '../domain/moments.ts';
import { dayOfMoment } from '../domain/releases.ts';
import type { LimitKind } from '../domain/vocabulary.ts';
import { BEGINNING, END, intervalsOf, timelineKeys, type FactInterval } from './fact-intervals.ts';
import type { FactRow } from './fact-row.ts';

interface RowContext {
  readonly dataset: Dataset;
  readonly edition: Edition;
  readonly feature: Feature;
  readonly target: string | null;
  /** On which days the edition's column shows what. */
  readonly periods: readonly HoldingPeriod[];
}

function contextOf(
  dataset: Dataset,
  edition: Edition,
  feature: Feature,
  target: string | null,
): RowContext {
  const periods = throughTime(dataset, edition).periodsOf(feature, target ?? undefined);
  return { dataset, edition, feature, target, periods };
}

/** Every row of the table, ordered by edition, feature, target and time. */
export function* factRows(dataset: Dataset): Generator<{ row: FactRow; sources: SourcesOfRow }> {
  for (const edition of dataset.records.editions) {
    for (const { feature: id, target } of timelineKeys(dataset, edition)) {
      const feature = dataset.features.get(id);
      if (!feature) continue;
      const context = contextOf(dataset, edition, feature, target);
      for (const interval of intervalsOf(dataset, edition, feature, target))
        yield* rowsOfInterval(context, interval);
    }
  }
}

/** Where a row's citations are: the fact's or the case's own, and those of the other sides. */
export interface SourcesOfRow {
  readonly fact: Fact;
  readonly stated: Fact['sources'];
  readonly disputed: Fact['sources'];
}

function* rowsOfInterval(
  context: RowContext,
  interval: FactInterval,
): Generator<{ row: FactRow; sources: SourcesOfRow }> {
  const { fact } = interval;
  const disputed = (fact.disputes ?? []).flatMap(({ sources }) => sources);
  const base = intervalColumns(context, interval);
  const side = { fact, stated: fact.sources, disputed };
  yield {
    row: rowOf(context, base, fact.claim, { note: fact.note, disputed: disputed.length > 0 }),
    sources: side,
  };
  for (const limit of alsoLimits(fact.claim))
    yield {
      row: rowOf(context, base, limit.claim, {
        limit: limit.kind,
        note: fact.note,
        disputed: false,
      }),
      sources: { ...side, disputed: [] },
    };
  for (const { when, claim, note, sources } of fact.cases ?? [])
    yield {
      row: rowOf(context, base, claim, { when, note, disputed: false }),
      sources: { fact, stated: sources, disputed: [] },
    };
}

function alsoLimits(claim: Claim): readonly { kind: LimitKind; claim: Claim }[] {
  if (claim.kind !== 'quantity' || !claim.also) return [];
  return Object.entries(claim.also).map(([kind, number]) => ({
    kind: kind as LimitKind,
    claim: { kind: 'quantity', number },
  }));
}

type IntervalColumns = Pick<
  FactRow,
  | 'from'
  | 'from_precision'
  | 'from_at_latest'
  | 'from_release'
  | 'until'
  | 'until_release'
  | 'shown_from'
  | 'shown_until'
  | 'scope'
  | 'inherited_from'
> & {
  /** What of the id says which of the cell's intervals it is. */
  readonly begin: string;
};

function intervalColumns(context: RowContext, interval: FactInterval): IntervalColumns {
  const { dataset, edition } = context;
  const { fact, owner, from, until, again } = interval;
  const { date, release, atLatest } = fact.from;
  const available = dataset.releasesOf(edition.product).byId.get(release ?? '')?.available?.date;
  const authored = date ?? available;
  return {
    begin: printMoment(fact.from).replace('≤', '<=') + (again ? `~${owner}` : ''),
    from,
    from_precision: from === null || authored === undefined ? null : precisionOf(authored),
    from_at_latest: atLatest ?? false,
    from_release: release ?? null,
    until,
    until_release: interval.untilRelease,
    ...shownDays(context, interval),
    ...provenance(edition, owner),
  };
}

/**
 * From the first to the last day on which the fact is in force for the edition's column. A fact may
 * hold twice, where what an edition includes hid it for a time: each interval has days of its own.
 */
function shownDays(
  { periods }: RowContext,
  { fact, owner, answers }: FactInterval,
): Pick<FactRow, 'shown_from' | 'shown_until'> {
  const shown = periods.filter(
    (period) =>
      period.fact === fact &&
      period.owner === owner &&
      period.from < answers.until &&
      (period.until === null || answers.from < period.until),
  );
  return { shown_from: shown[0]?.from ?? null, shown_until: shown.at(-1)?.until ?? null };
}

const editionsThroughTime = new WeakMap<Edition, EditionThroughTime>();

function throughTime(dataset: Dataset, edition: Edition): EditionThroughTime {
  let known = editionsThroughTime.get(edition);
  if (!known) editionsThroughTime.set(edition, (known = new EditionThroughTime(dataset, edition)));
  return known;
}

function provenance(edition: Edition, owner: string): Pick<FactRow, 'scope' | 'inherited_from'> {
  if (owner === edition.id && owner !== edition.product)
    return { scope: 'edition', inherited_from: null };
  if (owner === edition.id) return { scope: 'product', inherited_from: null };
  return { scope: owner === edition.product ? 'product' : 'included', inherited_from: owner };
}

interface RowDetails {
  readonly when?: readonly string[];
  readonly limit?: LimitKind;
  readonly note: string | undefined;
  readonly disputed: boolean;
}

function rowOf(
  { edition, feature, target }: RowContext,
  { begin, ...interval }: IntervalColumns,
  claim: Claim,
  { when, limit, note, disputed }: RowDetails,
): FactRow {
  const condition = when?.join('+') ?? null;
  const subject = target === null ? feature.id : `${feature.id}:${target}`;
  return {
    fact_id: [edition.id, subject, begin, condition, limit].filter(Boolean).join('~'),
    edition: edition.id,
    feature: feature.id,
    target,
    condition,
    ...interval,
    kind: feature.kind,
    ...claimColumns(feature, claim, limit),
    note: note ?? null,
    disputed,
  };
}

type ClaimColumns = Pick<
  FactRow,
  | 'support'
  | 'number'
  | 'unlimited'
  | 'at_least'
  | 'options'
  | 'complete'
  | 'unit'
  | 'limit'
  | 'maturity'
  | 'due'
  | 'requires'
  | 'by'
>;

function claimColumns(feature: Feature, claim: Claim, limit?: LimitKind): ClaimColumns {
  const support = claim.kind === 'support' ? claim : null;
  const quantity = claim.kind === 'quantity' ? claim : null;
  return {
    support: support?.support ?? null,
    number: quantity?.number ?? null,
    unlimited: quantity?.unlimited ?? false,
    at_least: quantity?.atLeast ?? false,
    options: claim.kind === 'choice' ? claim.options : null,
    complete: claim.kind === 'choice' ? claim.complete : null,
    unit: quantity ? (feature.unit ?? null) : null,
    limit: quantity ? (limit ?? 'supported') : null,
    maturity: support?.maturity ?? null,
    due: support?.due ? lastDay(support.due.until) : null,
    requires: support?.requires ?? null,
    by: support?.by ?? null,
  };
}

/**
 * The row of a single cell, as `query --json` shows it: the same columns as in the table, with
 * the case that applied. A cell without a fact has no `fact_id` and is `unknown` or `not-applicable`.
 */
export function rowOfCell(dataset: Dataset, cell: Cell): FactRow {
  const { column, feature, fact, owner, claim, appliedCase, note, until } = cell;
  const { edition } = column;
  const details = {
    note: note ?? undefined,
    disputed: cell.disputes.length > 0,
    ...(appliedCase ? { when: appliedCase.when } : {}),
  };
  if (!fact || owner === null) {
    const nothing = { ...NO_INTERVAL, begin: '' };
    const context = { dataset, edition, feature, target: cell.target, periods: [] };
    return { ...rowOf(context, nothing, claim, details), fact_id: null };
  }
  const context = contextOf(dataset, edition, feature, cell.viaTarget ?? cell.target);
  const day = (moment: Moment | null): PlainDate | null =>
    moment && dayOfMoment(dataset.releasesOf(edition.product), moment);
  const interval = intervalsOf(dataset, edition, feature, context.target).find(
    (one) => one.fact === fact && one.owner === owner,
  ) ?? {
    fact,
    owner,
    from: day(fact.from),
    until: day(until),
    untilRelease: until?.release ?? null,
    answers: { from: BEGINNING, until: END },
    again: false,
  };
  return rowOf(context, intervalColumns(context, interval), claim, details);
}

const NO_INTERVAL = {
  from: null,
  from_precision: null,
  from_at_latest: false,
  from_release: null,
  until: null,
  until_release: null,
  shown_from: null,
  shown_until: null,
  scope: null,
  inherited_from: null,
} as const;
