/** Verdicts of a need over many columns as two sets of bits; what is in neither is unknown. */
import { applicableCase } from '../cases.ts';
import { NOT_APPLICABLE, UNKNOWN } from '../claims.ts';
import { judgeTerm, type Judging } from '../judge.ts';
import type { Alternatives, Term } from '../query.ts';
import { claimVerdict, type Verdict } from '../verdict.ts';
import { noBits, setBit, type Bits } from './bits.ts';
import { NO_TIMELINE, type ColumnView } from './column-views.ts';
import type { CompactDataset } from './compact-dataset.ts';

export interface VerdictPlane {
  readonly meets: Bits;
  readonly fails: Bits;
}

/** The verdict of a need for every column: meets if a term does, fails if all do. */
export function needPlane(
  judging: Judging & { readonly dataset: CompactDataset },
  views: readonly ColumnView[],
  alternatives: Alternatives,
): VerdictPlane {
  const planes = alternatives.map((term) => termPlane(judging, views, term));
  const [first, ...others] = planes;
  if (!first) return { meets: noBits(views.length), fails: noBits(views.length) };
  for (const { meets, fails } of others)
    for (let word = 0; word < first.meets.length; word++) {
      first.meets[word] = (first.meets[word] ?? 0) | (meets[word] ?? 0);
      first.fails[word] = (first.fails[word] ?? 0) & (fails[word] ?? 0);
    }
  return first;
}

function termPlane(
  judging: Judging & { readonly dataset: CompactDataset },
  views: readonly ColumnView[],
  term: Term,
): VerdictPlane {
  const plane = { meets: noBits(views.length), fails: noBits(views.length) };
  const verdictOf = fastVerdict(judging, term);
  views.forEach((view, place) => {
    const verdict = verdictOf?.(view) ?? judgeTerm(judging, view.column, term).verdict;
    if (verdict !== 'unknown') setBit(plane[verdict], place);
  });
  return plane;
}

/**
 * Judges a term about a feature without targets by numbers alone: each thing that a fact can state
 * is judged once. Null for relations and for terms about the column itself.
 */
function fastVerdict(
  { dataset, accept, given }: Judging & { readonly dataset: CompactDataset },
  term: Term,
): ((view: ColumnView) => Verdict) | null {
  if (!('feature' in term) || term.kind === 'relation') return null;
  const feature = dataset.features.get(term.feature);
  if (!feature) return null;
  const { facts } = dataset;
  const key = facts.keyNumber(feature.id);
  const judged: (Verdict | undefined)[] = [];
  const judge = (body: number): Verdict => {
    const stated = facts.bodies[body];
    const claim = stated
      ? (applicableCase(dataset, stated.cases ?? [], given)?.claim ?? stated.claim)
      : UNKNOWN;
    return claimVerdict(claim, term, accept);
  };
  const nothing = claimVerdict(UNKNOWN, term, accept);
  const notApplicable = claimVerdict(NOT_APPLICABLE, term, accept);
  return (view) => {
    const body = view.bodyInForce(key, feature);
    const { product, status } = view.column;
    if (body === NO_TIMELINE)
      return feature.appliesTo.includes(product.kind) ? nothing : notApplicable;
    // A column that is only announced holds promises, nothing else.
    if (body < 0 || (status === 'announced' && !facts.isPlanned(body))) return nothing;
    return (judged[body] ??= judge(body));
  };
}
