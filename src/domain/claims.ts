/** Claims: what a fact, case, dispute side or lead states, and how claims are ordered. */
import type { Claim, SupportClaim } from './model.ts';
import type { SupportLevel } from './vocabulary.ts';

export const UNKNOWN: SupportClaim = { kind: 'support', support: 'unknown' };
export const NOT_APPLICABLE: SupportClaim = { kind: 'support', support: 'not-applicable' };

/** The support level of a claim; null for quantities, choices and prices. */
export function levelOf(claim: Claim): SupportLevel | null {
  return claim.kind === 'support' ? claim.support : null;
}

/** Whether a claim says that nothing is known. */
export function isUnknown(claim: Claim): boolean {
  return levelOf(claim) === 'unknown';
}

/**
 * Support levels by what they promise, strongest first. `unknown` stands above what is known to be
 * missing: it may turn out to be there.
 */
const BY_STRENGTH: readonly SupportLevel[] = [
  'full',
  'partial',
  'add-on',
  'unknown',
  'planned',
  'none',
  'not-applicable',
];

/** How strong a claim is: larger is stronger. Only claims of one kind can be compared. */
export function strength(claim: Claim): number {
  switch (claim.kind) {
    case 'support':
      return (
        BY_STRENGTH.length -
        BY_STRENGTH.indexOf(claim.support) -
        (claim.maturity === 'preview' ? 0.5 : 0)
      );
    case 'quantity':
      return claim.unlimited ? Infinity : (claim.number ?? -Infinity);
    case 'choice':
      return claim.options.length;
    case 'price':
      return claim.offers.length;
  }
}

/** Whether something is there in some form: full, partial or as an add-on. */
export function isThere(claim: Claim): boolean {
  const level = levelOf(claim);
  return level === 'full' || level === 'partial' || level === 'add-on';
}

/** Whether two claims state the same. Notes do not count; the order of options does not either. */
export function sameClaim(a: Claim, b: Claim): boolean {
  return canonical(a) === canonical(b);
}

function canonical(claim: Claim): string {
  if (claim.kind === 'choice')
    return JSON.stringify(['choice', [...claim.options].sort(), claim.complete]);
  return JSON.stringify(Object.entries(claim).sort(([a], [b]) => (a < b ? -1 : 1)));
}
