/** Three-valued answers: AND is the weakest, OR the strongest of fails < unknown < meets. */
import { compareDates } from './dates.ts';
import { isThere } from './claims.ts';
import type { Claim, PlainDate, QuantityClaim, SupportClaim } from './model.ts';
import type { Comparison, Term } from './query.ts';
import type { Acceptance } from './vocabulary.ts';

export const VERDICTS = ['fails', 'unknown', 'meets'] as const;
export type Verdict = (typeof VERDICTS)[number];

export function weakest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('fails') ? 'fails' : verdicts.includes('unknown') ? 'unknown' : 'meets';
}

export function strongest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('meets') ? 'meets' : verdicts.includes('unknown') ? 'unknown' : 'fails';
}

export function negate(verdict: Verdict): Verdict {
  return verdict === 'meets' ? 'fails' : verdict === 'fails' ? 'meets' : 'unknown';
}

function decided(holds: boolean): Verdict {
  return holds ? 'meets' : 'fails';
}

/**
 * Whether support meets a plain need: `full` does; `partial`, `add-on` and preview maturity do if
 * they are accepted; what is planned, missing or does not apply fails; unknown stays unknown.
 */
export function supportVerdict(claim: SupportClaim, accept: ReadonlySet<Acceptance>): Verdict {
  if (claim.support === 'unknown') return 'unknown';
  if (!isThere(claim)) return 'fails';
  const levelAccepted = claim.support === 'full' || accept.has(claim.support as Acceptance);
  return decided(levelAccepted && (claim.maturity !== 'preview' || accept.has('preview')));
}

/** Whether support meets `!x`: whatever is there in some form fails, accepted or not. */
export function absenceVerdict(claim: SupportClaim): Verdict {
  return claim.support === 'unknown' ? 'unknown' : decided(!isThere(claim));
}

/**
 * Whether a limit meets a comparison with a number in the feature's unit (null: `unlimited`).
 * Unlimited exceeds every number; "at least n" decides only what every larger number decides alike.
 */
export function quantityVerdict(
  claim: QuantityClaim,
  comparison: Comparison,
  wanted: number | null,
): Verdict {
  if (wanted === null) return claim.unlimited ? 'meets' : claim.atLeast ? 'unknown' : 'fails';
  const least = claim.unlimited ? Infinity : (claim.number ?? NaN);
  const most = claim.atLeast ? Infinity : least;
  const [atLeast, atMost] = [holds(least, comparison, wanted), holds(most, comparison, wanted)];
  if (comparison === '=' && least < wanted && wanted < most) return 'unknown';
  return atLeast === atMost ? decided(atLeast) : 'unknown';
}

function holds(number: number, comparison: Comparison, wanted: number): boolean {
  switch (comparison) {
    case '>=':
      return number >= wanted;
    case '>':
      return number > wanted;
    case '<=':
      return number <= wanted;
    case '<':
      return number < wanted;
    case '=':
      return number === wanted;
  }
}

/** Whether a date compares as wanted, both taken at their last day. */
export function dateVerdict(date: PlainDate, comparison: Comparison, wanted: PlainDate): Verdict {
  return decided(holds(compareDates(date, wanted), comparison, 0));
}

/** Whether a claim meets a term that asks about a feature's value. */
export function claimVerdict(claim: Claim, term: Term, accept: ReadonlySet<Acceptance>): Verdict {
  if (claim.kind === 'support' && (term.kind === 'has' || term.kind === 'relation'))
    return term.negated ? absenceVerdict(claim) : supportVerdict(claim, accept);
  const verdict = plainVerdict(claim, term);
  return term.negated ? negate(verdict) : verdict;
}

function plainVerdict(claim: Claim, term: Term): Verdict {
  if (claim.kind === 'support') return claim.support === 'unknown' ? 'unknown' : 'fails';
  if (claim.kind === 'quantity' && term.kind === 'quantity')
    return quantityVerdict(claim, term.comparison, term.number);
  if (claim.kind === 'choice' && term.kind === 'option')
    return claim.options.includes(term.option) ? 'meets' : claim.complete ? 'fails' : 'unknown';
  if (claim.kind === 'price' && term.kind === 'option')
    return decided(claim.offers.some(({ metric }) => metric === term.option));
  return 'unknown';
}
