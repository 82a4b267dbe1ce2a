/** The cell: what is known of an edition and a feature at a moment, and how it was found. */
import { isThere, NOT_APPLICABLE, strength, UNKNOWN } from './claims.ts';
import { applicableCase } from './cases.ts';
import { columnOf, type Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type {
  Case,
  Claim,
  Citation,
  Dispute,
  Fact,
  Feature,
  Lead,
  Moment,
  PlainDate,
} from './model.ts';
import type { Standpoint } from './releases.ts';
import { coveringTargets, narrowerTargets } from './targets.ts';
import { entryInForce, spokenTargets, timelineOf, type OwnedTimeline } from './timelines.ts';

/** Why a cell says what it says; only `fact` rests on an entry. */
export type CellReason = 'fact' | 'no-fact' | 'before-first' | 'only-announced' | 'wrong-kind';

export interface Cell {
  readonly column: Column;
  readonly feature: Feature;
  /** The target asked for; null for features that are no relations. */
  readonly target: string | null;
  /** What holds: the fact's claim or that of the applied case; `unknown` without one. */
  readonly claim: Claim;
  readonly reason: CellReason;
  readonly fact: Fact | null;
  readonly appliedCase: Case | null;
  /** The citations of what holds. */
  readonly sources: readonly Citation[];
  readonly note: string | null;
  readonly from: Moment | null;
  /** When the next entry of the timeline takes over, if there is one. */
  readonly until: Moment | null;
  /** The edition or product whose file holds the timeline. */
  readonly owner: string | null;
  /** The owner, if it is not the edition itself. */
  readonly inheritedFrom: string | null;
  /** The group or narrower target that answered instead of the one asked for. */
  readonly viaTarget: string | null;
  readonly disputes: readonly Dispute[];
  /** Whether every citation is of a source that merely does not mention it. */
  readonly silent: boolean;
  /** Hints for an unknown cell: statements that do not say in which editions they hold. */
  readonly leads: readonly Lead[];
}

export interface CellQuestion {
  readonly edition: string;
  readonly feature: string;
  readonly target?: string | undefined;
  readonly at: PlainDate;
  readonly release?: string | undefined;
  readonly given?: readonly string[] | undefined;
}

/** The cell of an edition and a feature; null if there is no such edition, release or feature. */
export function cell(dataset: Dataset, question: CellQuestion): Cell | null {
  const { edition, release, feature: featureId, target, at, given } = question;
  const column = columnOf(dataset, release === undefined ? { edition } : { edition, release }, at);
  const feature = dataset.features.get(featureId);
  return column && feature ? cellOf(dataset, column, feature, { target, at, given }) : null;
}

export interface CellCircumstances {
  readonly target?: string | undefined;
  readonly at: PlainDate;
  readonly given?: readonly string[] | undefined;
}

/**
 * The cell of a column and a feature. In order of precedence:
 * 1. the timeline of the asked target, or of the nearest group or range that covers it;
 * 2. for a product asked for as a whole: the strongest of its editions or releases that is there
 *    (that some of it is not there says nothing of the whole);
 * 3. `not-applicable` where the feature is not for this kind of product;
 * 4. `unknown`, with the leads that speak of it.
 */
export function cellOf(
  dataset: Dataset,
  column: Column,
  feature: Feature,
  { target, at, given = [] }: CellCircumstances,
): Cell {
  const standpoint = { release: column.release?.id ?? null, at, clock: feature.clock };
  const asked = { dataset, column, feature, target: target ?? null, given, standpoint };
  if (target === undefined) {
    const timeline = timelineOf(dataset, column.edition, feature.id, undefined, standpoint);
    return timeline ? answer(asked, timeline, null) : withoutTimeline(asked);
  }
  const spoken = spokenTargets(dataset, column.edition, feature.id, standpoint);
  const [covering] = coveringTargets(dataset, feature, target, spoken);
  if (covering !== undefined) return answerFor(asked, covering);
  const narrower = narrowerTargets(dataset, feature, target, spoken)
    .map((part) => answerFor(asked, part))
    .filter(({ claim }) => isThere(claim))
    .sort((a, b) => strength(b.claim) - strength(a.claim));
  return narrower[0] ?? withoutTimeline(asked);
}

interface Asked {
  readonly dataset: Dataset;
  readonly column: Column;
  readonly feature: Feature;
  readonly target: string | null;
  readonly given: readonly string[];
  readonly standpoint: Standpoint;
}

function answerFor(asked: Asked, target: string): Cell {
  const { dataset, column, feature, standpoint } = asked;
  const timeline = timelineOf(dataset, column.edition, feature.id, target, standpoint);
  return timeline ? answer(asked, timeline, target) : withoutTimeline(asked);
}

/** Reads a timeline at the standpoint. A column that is only announced holds promises, nothing else. */
function answer(asked: Asked, { owner, facts }: OwnedTimeline, spokenOf: string | null): Cell {
  const { dataset, column, given, standpoint } = asked;
  const { fact, next } = entryInForce(dataset, column.edition, facts, standpoint);
  const found = {
    ...emptyCell(asked),
    owner,
    inheritedFrom: owner === column.edition.id ? null : owner,
    viaTarget: spokenOf === asked.target ? null : spokenOf,
    until: next?.from ?? null,
  };
  const unknown = { ...found, claim: UNKNOWN };
  if (!fact) return { ...unknown, reason: 'before-first', leads: leadsOf(asked) };
  const planned = fact.claim.kind === 'support' && fact.claim.support === 'planned';
  if (column.status === 'announced' && !planned)
    return { ...unknown, reason: 'only-announced', leads: leadsOf(asked) };
  const appliedCase = applicableCase(dataset, fact.cases ?? [], given);
  const { claim, note, sources } = appliedCase ?? fact;
  return {
    ...found,
    claim,
    reason: 'fact',
    fact,
    appliedCase,
    sources,
    note: note ?? null,
    from: fact.from,
    disputes: appliedCase ? [] : (fact.disputes ?? []),
    silent: sources.every((citation) => citation.silent),
  };
}

function withoutTimeline(asked: Asked): Cell {
  return { ...emptyCell(asked), leads: leadsOf(asked) };
}

function emptyCell({ column, feature, target }: Asked): Cell {
  const applies = isApplicable(column, feature);
  return {
    column,
    feature,
    target,
    claim: applies ? UNKNOWN : NOT_APPLICABLE,
    reason: applies ? 'no-fact' : 'wrong-kind',
    fact: null,
    appliedCase: null,
    sources: [],
    note: null,
    from: null,
    until: null,
    owner: null,
    inheritedFrom: null,
    viaTarget: null,
    disputes: [],
    silent: false,
    leads: [],
  };
}

function isApplicable({ product }: Column, feature: Feature): boolean {
  return feature.appliesTo.includes(product.kind);
}

/** The leads that speak of a cell at a standpoint: the last of each line of leads that had begun. */
function leadsOf({ dataset, column, feature, target, standpoint }: Asked): readonly Lead[] {
  if (!isApplicable(column, feature)) return [];
  const leads = column.product.leads.filter(
    (lead) => lead.feature === feature.id && (lead.target ?? null) === target,
  );
  const timeline = leads.map(({ fact }) => fact);
  const { fact } = entryInForce(dataset, column.edition, timeline, standpoint);
  return leads.filter((lead) => lead.fact === fact);
}
