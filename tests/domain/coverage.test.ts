import { describe, expect, it } from 'vitest';
import { columnOf } from '../../src/domain/columns.ts';
import { coverage } from '../../src/domain/coverage.ts';
import { CITED, fact, feature, FEATURES, lead, oneEdition, quantity, support } from './market.ts';

const AT = '2009-03-05';
const data = oneEdition(
  {
    ha: [fact('1.0', support('none'), { sources: [{ source: 'm', at: 'all', silent: true }] })],
    'live-migration': [fact('1.0', support('unknown'))],
    'max-ram': [
      fact('1.0', quantity(8), {
        because: 'newer',
        disputes: [{ claim: quantity(4), sources: CITED }],
      }),
    ],
    'guest linux': [fact('1.0', support('full'))],
    'guest sles-10': [fact('2.0', support('full'))],
  },
  {
    product: { leads: [lead('san', fact('1.0', support('full')))] },
    records: {
      features: [...FEATURES, feature('desktop', { appliesTo: ['desktop-virtualization'] })],
    },
  },
);
const column = columnOf(data, { edition: 'box/basic' }, AT);
const [found] = coverage(data, {
  columns: column ? [column] : [],
  features: data.records.features,
  at: AT,
});

describe('coverage', () => {
  it('tells known, disputed, silent and hinted cells apart', () => {
    const of = Object.fromEntries(
      found?.cells.map(({ feature: { id }, knowledge }) => [id, knowledge]) ?? [],
    );
    expect(of).toEqual({
      'live-migration': 'unknown',
      ha: 'silent',
      san: 'lead',
      'max-ram': 'disputed',
      'max-hosts': 'unknown',
      core: 'unknown',
      price: 'unknown',
      guest: 'known',
      manages: 'unknown',
    });
  });

  it('counts only features of the kind of product, and silence as no knowledge', () => {
    expect(found?.counts).toEqual({ known: 1, disputed: 1, silent: 1, lead: 1, unknown: 5 });
    expect(found?.share).toBeCloseTo(2 / 9);
  });
});
