/** How one need is decided for one column: through its cells, or by what the column itself is. */
import { cellOf, type Cell } from './cell.ts';
import type { Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { PlainDate } from './model.ts';
import { ownerAt } from './names.ts';
import { printAlternatives, type Alternatives, type Term } from './query.ts';
import { inverseCell } from './relations.ts';
import { supportStatus } from './releases.ts';
import { claimVerdict, dateVerdict, negate, strongest, type Verdict } from './verdict.ts';
import type { Acceptance } from './vocabulary.ts';

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

/** Under which circumstances needs are judged. */
export interface Judging {
  readonly dataset: Dataset;
  readonly at: PlainDate;
  readonly accept: ReadonlySet<Acceptance>;
  readonly given: readonly string[];
}

/** Decides a need (a term or alternatives) for a column: the strongest of its alternatives holds. */
export function judgeNeed(
  judging: Judging,
  column: Column,
  alternatives: Alternatives,
): TermResult {
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

export interface Judgement {
  readonly verdict: Verdict;
  /** The verdict if the other side of a dispute were right. */
  readonly turned: Verdict;
  readonly cell: Cell | null;
  readonly planned: boolean;
}

/** Decides a single term for a column. */
export function judgeTerm(judging: Judging, column: Column, term: Term): Judgement {
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
