import type { PriceOffer } from '../domain/model.ts';
import type { Check, Report } from './context.ts';
import { forEachStatement, type Path } from './sites.ts';

export const prices: Check = {
  name: 'prices',
  description: 'A price has an amount and a currency; what is free has neither.',
  scope: 'data',
  check(context, report) {
    forEachStatement(context, ({ claim, path }, { file }) => {
      if (claim.kind !== 'price') return;
      claim.offers.forEach((offer, index) =>
        checkOffer(offer, [...path, 'offers', index], file, report),
      );
    });
  },
};

function checkOffer(offer: PriceOffer, path: Path, file: string, report: Report): void {
  const fields = ['amount', 'currency'] as const;
  if (offer.metric === 'free') {
    const stray = fields.find((field) => offer[field] !== undefined);
    if (stray)
      report(
        'stray-field',
        { file, path: [...path, stray], on: 'key' },
        { field: stray, belongs: 'a price that is not free' },
      );
    return;
  }
  const missing = fields.filter((field) => offer[field] === undefined);
  if (missing.length > 0)
    report(
      'incomplete-price',
      { file, path },
      { missing: missing.join(' and '), metric: offer.metric },
    );
}
