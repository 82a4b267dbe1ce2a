/** Finding editions: every column gets a verdict for every need, with the cells that decided it. */
import { columnKey, columnsAt, type Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { judgeNeed, type Judging, type TermResult } from './judge.ts';
import type { PlainDate } from './model.ts';
import type { Query } from './query.ts';
import { weakest, type Verdict } from './verdict.ts';
import type { Acceptance } from './vocabulary.ts';

export interface Search {
  readonly need: Query;
  readonly want?: Query | undefined;
  readonly at: PlainDate;
  readonly accept?: readonly Acceptance[] | undefined;
  readonly given?: readonly string[] | undefined;
  /** Only columns that do not fail this query are answered for. */
  readonly scope?: Query | undefined;
  /** The columns to answer for; by default every edition on offer at the date. */
  readonly columns?: readonly Column[] | undefined;
}

export interface Finding {
  readonly column: Column;
  readonly verdict: Verdict;
  readonly terms: readonly TermResult[];
  readonly wants: readonly TermResult[];
  /** The one need that fails, if it is the only one. */
  readonly near: string | null;
}

/** What dropping one need would change: how many editions would leave the failing group. */
export interface DropGain {
  readonly term: string;
  readonly meets: number;
  readonly unknown: number;
}

export interface Answer {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly drops: readonly DropGain[];
}

/**
 * Answers a search. Order: meets, unknown, fails; then fewest undecided or failing needs, most
 * wants met, id. Law: filling in an unknown never changes a verdict that was decided.
 */
export function findEditions(dataset: Dataset, search: Search): Answer {
  const { need, want = [], at, accept = [], given = [], scope = [] } = search;
  const judging: Judging = { dataset, at, accept: new Set(accept), given };
  const findings = (search.columns ?? columnsAt(dataset, at))
    .filter((column) =>
      scope.every((alternatives) => judgeNeed(judging, column, alternatives).verdict !== 'fails'),
    )
    .map((column) => find(judging, column, need, want))
    .sort(byRank);
  const counts = { fails: 0, unknown: 0, meets: 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return { findings, counts, drops: dropGains(findings) };
}

function find(judging: Judging, column: Column, need: Query, want: Query): Finding {
  const terms = need.map((alternatives) => judgeNeed(judging, column, alternatives));
  const wants = want.map((alternatives) => judgeNeed(judging, column, alternatives));
  const failing = terms.filter(({ verdict }) => verdict === 'fails');
  return {
    column,
    verdict: weakest(terms.map(({ verdict }) => verdict)),
    terms,
    wants,
    near: failing.length === 1 ? (failing[0]?.term ?? null) : null,
  };
}

const GROUP_ORDER: readonly Verdict[] = ['meets', 'unknown', 'fails'];

function byRank(a: Finding, b: Finding): number {
  const open = ({ terms, verdict }: Finding): number =>
    terms.filter((term) => term.verdict === verdict && verdict !== 'meets').length;
  const met = ({ wants }: Finding): number =>
    wants.filter(({ verdict }) => verdict === 'meets').length;
  const id = ({ column }: Finding): string => columnKey(column);
  return (
    GROUP_ORDER.indexOf(a.verdict) - GROUP_ORDER.indexOf(b.verdict) ||
    open(a) - open(b) ||
    met(b) - met(a) ||
    (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0)
  );
}

function dropGains(findings: readonly Finding[]): readonly DropGain[] {
  const gains = new Map<string, { meets: number; unknown: number }>();
  for (const { near, terms } of findings) {
    if (near === null) continue;
    const gain = gains.get(near) ?? { meets: 0, unknown: 0 };
    const rest = weakest(terms.filter(({ term }) => term !== near).map(({ verdict }) => verdict));
    if (rest !== 'fails') gain[rest]++;
    gains.set(near, gain);
  }
  return sortedDrops([...gains].map(([term, gain]) => ({ term, ...gain })));
}

/** The largest gain first; among equals by the need's text. */
export function sortedDrops(gains: readonly DropGain[]): readonly DropGain[] {
  return [...gains].sort(
    (a, b) => b.meets + b.unknown - (a.meets + a.unknown) || (a.term < b.term ? -1 : 1),
  );
}
