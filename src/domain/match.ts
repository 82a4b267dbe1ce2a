/** Finding editions: every column gets a verdict for every need, with the cells that decided it. */
import { cellOf, type Cell } from './cell.ts';
import { columnsAt, printColumnId, type Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { PlainDate } from './model.ts';
import { ownerAt } from './names.ts';
import { printAlternatives, type Alternatives, type Query, type Term } from './query.ts';
import { inverseCell } from './relations.ts';
import { supportStatus } from './releases.ts';
import { claimVerdict, dateVerdict, negate, strongest, weakest, type Verdict } from './verdict.ts';
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

/** How one need (a term or alternatives) was decided for one column. */
export interface TermResult {
  /** Canonical text of the need. */
  readonly term: string;
  readonly verdict: Verdict;
  /** The cells that were looked at; none for built-in terms. */
  readonly cells: readonly Cell[];
  /** What the verdict would be if the other side of a dispute were right, where that differs. */
  readonly disputedTurn: Verdict | null;
  /** The absence that was asked for is only for now: the thing is announced. */
  readonly planned: boolean;
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
      scope.every((alternatives) => judge(judging, column, alternatives).verdict !== 'fails'),
    )
    .map((column) => find(judging, column, need, want))
    .sort(byRank);
  const counts = { fails: 0, unknown: 0, meets: 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return { findings, counts, drops: dropGains(findings) };
}

interface Judging {
  readonly dataset: Dataset;
  readonly at: PlainDate;
  readonly accept: ReadonlySet<Acceptance>;
  readonly given: readonly string[];
}

function find(judging: Judging, column: Column, need: Query, want: Query): Finding {
  const terms = need.map((alternatives) => judge(judging, column, alternatives));
  const wants = want.map((alternatives) => judge(judging, column, alternatives));
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

/** A column's address: its edition, with the release where it was pinned. */
export function columnKey({ edition, release, pinned }: Column): string {
  return printColumnId({
    edition: edition.id,
    ...(pinned && release ? { release: release.id } : {}),
  });
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
  return [...gains]
    .map(([term, gain]) => ({ term, ...gain }))
    .sort((a, b) => b.meets + b.unknown - (a.meets + a.unknown) || (a.term < b.term ? -1 : 1));
}

function judge(judging: Judging, column: Column, alternatives: Alternatives): TermResult {
  const results = alternatives.map((term) => judgeTerm(judging, column, term));
  const verdict = strongest(results.map((result) => result.verdict));
  const turned = strongest(results.map((result) => result.turned));
  return {
    term: printAlternatives(alternatives),
    verdict,
    cells: results.flatMap(({ cell }) => (cell ? [cell] : [])),
    disputedTurn: turned === verdict ? null : turned,
    planned: results.some(({ planned }) => planned),
  };
}

interface Judgement {
  readonly verdict: Verdict;
  /** The verdict if the other side of a dispute were right. */
  readonly turned: Verdict;
  readonly cell: Cell | null;
  readonly planned: boolean;
}

function judgeTerm(judging: Judging, column: Column, term: Term): Judgement {
  if (!('feature' in term)) {
    const plain = builtInVerdict(judging, column, term);
    const verdict = term.negated ? negate(plain) : plain;
    return { verdict, turned: verdict, cell: null, planned: false };
  }
  const cell = cellAskedFor(judging, column, term);
  if (!cell) return { verdict: 'unknown', turned: 'unknown', cell, planned: false };
  const verdict = claimVerdict(cell.claim, term, judging.accept);
  const others = cell.disputes.map(({ claim }) => claimVerdict(claim, term, judging.accept));
  const planned = term.negated && cell.claim.kind === 'support' && cell.claim.support === 'planned';
  return { verdict, turned: others.find((other) => other !== verdict) ?? verdict, cell, planned };
}

type FeatureTerm = Extract<Term, { readonly feature: string }>;

function cellAskedFor(
  { dataset, at, given }: Judging,
  column: Column,
  term: FeatureTerm,
): Cell | null {
  const feature = dataset.features.get(term.feature);
  if (!feature) return null;
  if (term.kind !== 'relation') return cellOf(dataset, column, feature, { at, given });
  if (term.inverse === null)
    return cellOf(dataset, column, feature, { target: term.target, at, given });
  return inverseCell(dataset, column, { feature, subject: term.target, at, given });
}

/** Verdict of a term about the column itself, before `!`. */
function builtInVerdict(
  { dataset, at }: Judging,
  { edition, product, release, status }: Column,
  term: Exclude<Term, FeatureTerm>,
): Verdict {
  switch (term.kind) {
    case 'property': {
      const values = {
        product: product.id,
        vendor: ownerAt(dataset, product, at),
        edition: edition.id,
        kind: product.kind,
      };
      return values[term.property] === term.value ? 'meets' : 'fails';
    }
    case 'state': {
      if (term.state === 'on-offer') return status === 'on-offer' ? 'meets' : 'fails';
      const { state } = supportStatus(release, at);
      return state === 'unknown' ? state : state === 'supported' ? 'meets' : 'fails';
    }
    case 'supported-until': {
      const { until } = supportStatus(release, at);
      return until === null ? 'unknown' : dateVerdict(until, term.comparison, term.date);
    }
  }
}
