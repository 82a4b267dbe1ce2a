import { describe, expect, it } from 'vitest';
import { cell } from '../../src/domain/cell.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import {
  CITED,
  edition,
  fact,
  facts,
  lead,
  market,
  oneEdition,
  product,
  quantity,
  releases,
  support,
  when,
} from './market.ts';

function level(
  data: Dataset,
  feature: string,
  at: string,
  more: { release?: string; target?: string; edition?: string } = {},
) {
  const found = cell(data, { edition: 'box/basic', feature, at, ...more });
  return found?.claim.kind === 'support' ? found.claim.support : found?.claim;
}

describe('a cell on the release clock', () => {
  const data = oneEdition({ ha: [fact('1.0', support('none')), fact('2.0', support('full'))] });

  it('shows the entry of its release', () => {
    expect(level(data, 'ha', '2009-05-31')).toBe('none');
    expect(level(data, 'ha', '2009-06-01')).toBe('full');
  });

  it('keeps a pinned release at what it could do, whatever the date', () => {
    expect(level(data, 'ha', '2020-01-01', { release: '1.0' })).toBe('none');
  });

  it('is unknown without a fact and before the first', () => {
    expect(level(data, 'san', '2009-06-01')).toBe('unknown');
    const later = oneEdition({ ha: [fact('2.0', support('full'))] });
    expect(cell(later, { edition: 'box/basic', feature: 'ha', at: '2009-01-01' })).toMatchObject({
      reason: 'before-first',
      claim: { support: 'unknown' },
    });
  });

  it('takes a date for the release that was newest on that day', () => {
    const dated = oneEdition({ ha: [fact('2009-03-05', support('full'))] });
    expect(level(dated, 'ha', '2008-06-01')).toBe('full');
    const second = oneEdition({ ha: [fact('2009-07-01', support('full'))] });
    expect(level(second, 'ha', '2009-05-31')).toBe('unknown');
    expect(level(second, 'ha', '2010-01-01')).toBe('full');
    expect(level(second, 'ha', '2010-01-01', { release: '1.0' })).toBe('unknown');
  });

  it('takes a date by its day where no release is recorded', () => {
    const bare = oneEdition(
      { ha: [fact('≤2009-03-05', support('none'))] },
      {
        product: { releases: [] },
        edition: { offered: [{ from: when('2008-01-01'), sources: CITED }] },
      },
    );
    expect(level(bare, 'ha', '2009-03-04')).toBe('unknown');
    expect(level(bare, 'ha', '2009-03-05')).toBe('none');
  });

  it('does not carry an entry of one branch into another', () => {
    const branched = oneEdition(
      { ha: [fact('1.0', support('none')), fact('1.1', support('full'))] },
      {
        product: {
          releases: releases(
            ['1.0', '2008-01-01'],
            ['1.1', '2009-01-01', { branch: 'maintenance' }],
            ['2.0', '2009-06-01', { after: '1.0' }],
          ),
        },
      },
    );
    expect(level(branched, 'ha', '2010-01-01')).toBe('none');
    expect(level(branched, 'ha', '2010-01-01', { release: '1.1' })).toBe('full');
  });

  it('shows a promise from the day it was made, not from its release', () => {
    const promised = oneEdition({
      ha: [
        fact('1.0', support('none')),
        fact('2009-02-23', support('planned')),
        fact('2.0', support('full')),
      ],
    });
    expect(level(promised, 'ha', '2009-02-22')).toBe('none');
    expect(level(promised, 'ha', '2009-02-23')).toBe('planned');
    expect(level(promised, 'ha', '2009-06-01')).toBe('full');
  });
});

describe('a cell on the date clock', () => {
  it('changes on its day, whatever the release', () => {
    const priced = oneEdition({
      price: [
        fact('2008-01-01', {
          kind: 'price',
          offers: [{ metric: 'host', amount: 900, currency: 'USD' }],
        }),
        fact('2009-03-01', { kind: 'price', offers: [{ metric: 'free' }] }),
      ],
    });
    const metric = (at: string, release?: string) => {
      const claim = cell(priced, { edition: 'box/basic', feature: 'price', at, release })?.claim;
      return claim?.kind === 'price' ? claim.offers[0]?.metric : null;
    };
    expect(metric('2009-02-28')).toBe('host');
    expect(metric('2009-03-01')).toBe('free');
    expect(metric('2010-01-01', '1.0')).toBe('free');
  });
});

describe('inheritance', () => {
  const data = market({
    products: [
      product('box', {
        features: facts({
          ha: [fact('1.0', support('none'))],
          san: [fact('1.0', support('full'))],
        }),
      }),
    ],
    editions: [
      edition('box/basic', {
        features: facts({ 'live-migration': [fact('1.0', support('none'))] }),
      }),
      edition('box/middle', {
        features: facts({
          ha: [fact('2.0', support('full'))],
          'live-migration': [fact('1.0', support('full'))],
        }),
        includes: [{ edition: 'box/basic', sources: CITED }],
      }),
      edition('box/top', {
        includes: [{ edition: 'box/middle', from: when('2.0'), sources: CITED }],
      }),
    ],
  });
  const at = '2009-07-01';

  it('goes from the edition to what it includes to the product', () => {
    expect(cell(data, { edition: 'box/top', feature: 'live-migration', at })).toMatchObject({
      claim: { support: 'full' },
      owner: 'box/middle',
      inheritedFrom: 'box/middle',
    });
    expect(cell(data, { edition: 'box/top', feature: 'san', at })?.inheritedFrom).toBe('box');
    expect(cell(data, { edition: 'box/middle', feature: 'ha', at })?.inheritedFrom).toBeNull();
  });

  it('uses one timeline whole and never merges', () => {
    expect(level(data, 'ha', '2009-01-01', { edition: 'box/middle' })).toBe('unknown');
  });

  it('holds only while the edition is included', () => {
    expect(level(data, 'live-migration', '2009-01-01', { edition: 'box/top' })).toBe('unknown');
    expect(level(data, 'ha', '2009-01-01', { edition: 'box/top' })).toBe('none');
  });

  it('survives circles', () => {
    const circular = market({
      products: [product('box')],
      editions: [
        edition('box/a', { includes: [{ edition: 'box/b', sources: CITED }] }),
        edition('box/b', { includes: [{ edition: 'box/a', sources: CITED }] }),
      ],
    });
    expect(level(circular, 'ha', at, { edition: 'box/a' })).toBe('unknown');
  });
});

describe('cases', () => {
  const linux = { when: ['linux-guest'], claim: quantity(32), sources: CITED };
  const both = { when: ['linux-guest', 'big-host'], claim: quantity(64), sources: CITED };
  const weak = { when: ['big-host'], claim: quantity(16), sources: CITED };
  const data = oneEdition({
    'max-ram': [fact('1.0', quantity(8), { cases: [linux, both, weak] })],
  });
  const number = (...given: string[]) => {
    const claim = cell(data, {
      edition: 'box/basic',
      feature: 'max-ram',
      at: '2009-01-01',
      given,
    })?.claim;
    return claim?.kind === 'quantity' ? claim.number : null;
  };

  it('hold only under their conditions', () => {
    expect(number()).toBe(8);
    expect(number('linux-guest')).toBe(32);
  });

  it('hold for what belongs to a condition', () => {
    expect(number('rhel-guest')).toBe(32);
  });

  it('let most conditions win, among equals the weakest', () => {
    expect(number('linux-guest', 'big-host')).toBe(64);
    const equals = oneEdition({ 'max-ram': [fact('1.0', quantity(8), { cases: [linux, weak] })] });
    const found = cell(equals, {
      edition: 'box/basic',
      feature: 'max-ram',
      at: '2009-01-01',
      given: ['linux-guest', 'big-host'],
    });
    expect(found?.claim).toMatchObject({ number: 16 });
  });
});

describe('groups of targets', () => {
  const data = oneEdition({
    'guest linux': [fact('1.0', support('none'))],
    'guest sles-10': [fact('2.0', support('full'))],
  });

  it('answer for members without an entry of their own', () => {
    const found = cell(data, {
      edition: 'box/basic',
      feature: 'guest',
      target: 'rhel-5',
      at: '2009-07-01',
    });
    expect(found).toMatchObject({ claim: { support: 'none' }, viaTarget: 'linux' });
  });

  it('leave a member with an entry of its own alone, even before it begins', () => {
    expect(level(data, 'guest', '2009-07-01', { target: 'sles-10' })).toBe('full');
    expect(level(data, 'guest', '2009-01-01', { target: 'sles-10' })).toBe('unknown');
  });

  it('take the nearest group', () => {
    const nearer = oneEdition({
      'guest linux': [fact('1.0', support('none'))],
      'guest sles': [fact('1.0', support('partial'))],
    });
    expect(level(nearer, 'guest', '2009-01-01', { target: 'sles-10' })).toBe('partial');
  });
});

describe('product targets', () => {
  const data = market({
    products: [
      product('box'),
      product('esx', {
        releases: releases(['3.0', '2006-06-01'], ['3.5', '2007-12-01'], ['4.0', '2009-05-01']),
      }),
    ],
    editions: [
      edition('esx/free'),
      edition('box/basic', {
        features: facts({
          'manages esx@3.0..3.5': [fact('1.0', support('full'))],
          'manages esx/free': [fact('1.0', support('none'))],
        }),
      }),
    ],
  });
  const manages = (target: string) => level(data, 'manages', '2009-01-01', { target });

  it('hold for the releases within their range', () => {
    expect(manages('esx@3.5')).toBe('full');
    expect(manages('esx@4.0')).toBe('unknown');
  });

  it('answer for the whole with the part that is there', () => {
    expect(manages('esx')).toBe('full');
  });

  it('let the edition outweigh the range', () => {
    expect(manages('esx/free@3.5')).toBe('none');
  });
});

describe('what has no fact', () => {
  it('does not apply to other kinds of product', () => {
    const data = oneEdition({}, { product: { kind: 'backup-product' } });
    expect(cell(data, { edition: 'box/basic', feature: 'ha', at: '2009-01-01' })).toMatchObject({
      reason: 'wrong-kind',
      claim: { support: 'not-applicable' },
    });
  });

  it('shows the lead in force, and makes no cell of it', () => {
    const data = oneEdition(
      {},
      {
        product: {
          leads: [
            lead('ha', fact('≤1.0', support('none'))),
            lead('ha', fact('2.0', support('full'))),
          ],
        },
      },
    );
    const found = cell(data, { edition: 'box/basic', feature: 'ha', at: '2009-01-01' });
    expect(found?.claim).toMatchObject({ support: 'unknown' });
    expect(found?.leads.map(({ fact: { claim } }) => claim)).toEqual([support('none')]);
  });

  it('holds promises only while an edition is announced', () => {
    const announced = { announced: { date: '2009-01-01', sources: CITED }, offered: [] };
    const data = oneEdition(
      {
        ha: [fact('≤2009-03-05', support('planned'))],
        san: [fact('≤2009-03-05', support('full'))],
      },
      { product: { releases: [] }, edition: announced },
    );
    expect(level(data, 'ha', '2009-03-05')).toBe('planned');
    expect(level(data, 'san', '2009-03-05')).toBe('unknown');
  });
});

describe('evidence', () => {
  it('is marked silent only if every citation is', () => {
    const silent = [{ source: 'manual', at: 'chapter 3', silent: true as const }];
    const data = oneEdition({
      ha: [fact('1.0', support('none'), { sources: silent })],
      san: [fact('1.0', support('none'), { sources: [...silent, ...CITED] })],
    });
    expect(cell(data, { edition: 'box/basic', feature: 'ha', at: '2009-01-01' })?.silent).toBe(
      true,
    );
    expect(cell(data, { edition: 'box/basic', feature: 'san', at: '2009-01-01' })?.silent).toBe(
      false,
    );
  });
});
