import type { PriceOffer } from '../domain/model.ts';
import type { PriceMetric } from '../domain/vocabulary.ts';
import type { Check, Report } from './context.ts';
import type { StatementSite } from './sites.ts';

export const prices: Check = {
  name: 'prices',
  description:
    'A price has an amount and a currency, what is free has neither; what is counted can be counted.',
  scope: 'data',
  walk: (_context, report) => ({
    statement(statement) {
      const { claim } = statement.said;
      if (claim.kind !== 'price') return;
      claim.offers.forEach((offer, index) => {
        checkOffer(offer, index, statement, report);
      });
      if (claim.offers.every(({ inAddition }) => inAddition))
        report(
          'stray-field',
          { file: statement.file, path: statement.path('offers', 0, 'in-addition'), on: 'key' },
          { field: 'in-addition', belongs: 'another offer in the list' },
        );
    },
  }),
};

/** Fields that say how units are counted: authored name, place in the model, where they mean something. */
const COUNTING: readonly {
  readonly field: string;
  readonly key: keyof PriceOffer;
  readonly belongs: string;
  readonly fits: (offer: PriceOffer) => boolean;
}[] = [
  { field: 'covers', key: 'covers', belongs: 'a price that is not free', fits: () => true },
  {
    field: 'covers-cores',
    key: 'coversCores',
    belongs: 'a price per host or socket',
    fits: ({ metric }) => isOneOf(metric, ['host', 'server', 'node', 'socket']),
  },
  {
    field: 'covers-vms',
    key: 'coversVms',
    belongs: 'a price per host, socket or core',
    fits: ({ metric }) => isOneOf(metric, ['host', 'server', 'node', 'socket', 'core']),
  },
  {
    field: 'minimum-per-socket',
    key: 'minimumPerSocket',
    belongs: 'a price per core',
    fits: ({ metric }) => metric === 'core',
  },
  {
    field: 'minimum-per-host',
    key: 'minimumPerHost',
    belongs: 'a price per socket or core',
    fits: ({ metric }) => isOneOf(metric, ['socket', 'core']),
  },
  { field: 'minimum', key: 'minimum', belongs: 'a price that is not free', fits: () => true },
  {
    field: 'guests',
    key: 'guests',
    belongs: 'covers-vms, in-addition or a price per vm',
    fits: ({ metric, coversVms, inAddition }) =>
      metric === 'vm' || coversVms !== undefined || inAddition === true,
  },
];

const isOneOf = (metric: PriceMetric, metrics: readonly PriceMetric[]): boolean =>
  metrics.includes(metric);

function checkOffer(
  offer: PriceOffer,
  index: number,
  statement: StatementSite,
  report: Report,
): void {
  const { file } = statement;
  const stray = (field: string, belongs: string): void => {
    const place = { file, path: statement.path('offers', index, field), on: 'key' as const };
    report('stray-field', place, { field, belongs });
  };
  if (offer.metric === 'free') {
    const field = (['amount', 'currency'] as const).find((key) => offer[key] !== undefined);
    const counted = COUNTING.find(({ key }) => offer[key] !== undefined);
    const found = field ?? counted?.field;
    if (found !== undefined) stray(found, 'a price that is not free');
    return;
  }
  const missing = (['amount', 'currency'] as const).filter((field) => offer[field] === undefined);
  if (missing.length > 0) {
    const args = { missing: missing.join(' and '), metric: offer.metric };
    report('incomplete-price', { file, path: statement.path('offers', index) }, args);
  }
  for (const { field, key, belongs, fits } of COUNTING)
    if (offer[key] !== undefined && !fits(offer)) stray(field, belongs);
}
