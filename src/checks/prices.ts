import type { PriceOffer } from '../domain/model.ts';
import type { Check, Report } from './context.ts';
import { statementsIn, type StatementSite } from './sites.ts';

export const prices: Check = {
  name: 'prices',
  description: 'A price has an amount and a currency; what is free has neither.',
  scope: 'data',
  check(context, report) {
    for (const statement of statementsIn(context)) {
      const { claim } = statement.said;
      if (claim.kind !== 'price') continue;
      claim.offers.forEach((offer, index) => checkOffer(offer, index, statement, report));
    }
  },
};

function checkOffer(
  offer: PriceOffer,
  index: number,
  statement: StatementSite,
  report: Report,
): void {
  const { file } = statement;
  const fields = ['amount', 'currency'] as const;
  const stray = fields.find((field) => offer[field] !== undefined);
  const missing = fields.filter((field) => offer[field] === undefined);
  if (offer.metric === 'free') {
    if (stray === undefined) return;
    const place = { file, path: statement.path('offers', index, stray), on: 'key' as const };
    report('stray-field', place, { field: stray, belongs: 'a price that is not free' });
  } else if (missing.length > 0) {
    const args = { missing: missing.join(' and '), metric: offer.metric };
    report('incomplete-price', { file, path: statement.path('offers', index) }, args);
  }
}
