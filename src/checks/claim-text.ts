/** Claims as prose writes them: `is="none"`, `is="32"`, `is="xen, kvm"`, `is="5000 USD"`. */
import type { Claim, PriceOffer } from '../domain/model.ts';

export function printClaim(claim: Claim): string {
  switch (claim.kind) {
    case 'support':
      return claim.support;
    case 'quantity':
      return claim.number === null ? 'unlimited' : String(claim.number);
    case 'choice':
      return claim.options.join(', ');
    case 'price':
      return claim.offers.map(printOffer).join(', ');
  }
}

function printOffer({ metric, amount, currency }: PriceOffer): string {
  return metric === 'free' ? 'free' : `${amount ?? '?'} ${currency ?? '?'}`;
}
