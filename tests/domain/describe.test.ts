import { describe, expect, it } from 'vitest';
import { cell } from '../../src/domain/cell.ts';
import { describeCell, describeDate, describeNumber } from '../../src/domain/describe.ts';
import type { Claim, Fact, PriceOffer } from '../../src/domain/model.ts';
import { ENGLISH_CELL_WORDS as WORDS } from '../../src/domain/words.ts';
import {
  CITED,
  edition,
  fact,
  facts,
  feature,
  market,
  product,
  quantity,
  releases,
  support,
  UNLIMITED,
  FEATURES,
} from './market.ts';

function view(claim: Claim, more: Partial<Fact> & { begin?: string; feature?: string } = {}) {
  const { begin = '1.0', feature: id = 'ha', ...rest } = more;
  const data = market({
    features: [...FEATURES, feature('min')],
    products: [
      product('box'),
      product('extras', { kind: 'add-on', names: [{ name: 'Extras', sources: CITED }] }),
    ],
    editions: [edition('box/basic', { features: facts({ [id]: [fact(begin, claim, rest)] }) })],
  });
  const found = cell(data, { edition: 'box/basic', feature: id, at: '2009-03-05' });
  if (!found) throw new Error('no cell');
  return describeCell(data, found, '2009-03-05', WORDS);
}

describe('a cell in words', () => {
  it('names the level and since when', () => {
    expect(view(support('full'))).toMatchObject({
      shape: 'full',
      value: 'full',
      since: '1.0 · 2008',
      caveats: [],
    });
    expect(view(support('none'), { begin: '≤2009-03-05' })).toMatchObject({
      value: 'none',
      since: '≤ 5 Mar 2009',
    });
  });

  it('says what an add-on needs and a promise is due', () => {
    expect(view({ kind: 'support', support: 'add-on', requires: ['extras'] }).value).toBe(
      'needs Extras',
    );
    const due = { from: '2009-03', until: '2009-06-30' };
    expect(view({ kind: 'support', support: 'planned', due }, { begin: '2009-02-01' }).value).toBe(
      'planned for Mar 2009 to 30 Jun 2009',
    );
  });

  it('shows numbers with their unit, in the size a reader expects', () => {
    expect(view(quantity(64), { feature: 'max-ram' }).value).toBe('64 GB');
    expect(view(quantity(2048), { feature: 'max-ram' }).value).toBe('2 TB');
    expect(view(quantity(16, { atLeast: true }), { feature: 'max-hosts' }).value).toBe(
      'at least 16 hosts',
    );
    expect(view(UNLIMITED, { feature: 'max-hosts' }).value).toBe('unlimited');
    expect(describeNumber(1000, 'GB', WORDS)).toBe('1,000 GB');
    expect(describeNumber(1.5, 'MB', WORDS)).toBe('1.5 MB');
  });

  it('lists options by name, and says when there may be more', () => {
    expect(
      view({ kind: 'choice', options: ['xen', 'kvm'], complete: true }, { feature: 'core' }).value,
    ).toBe('Xen, KVM');
    expect(
      view({ kind: 'choice', options: ['xen'], complete: false }, { feature: 'core' }).value,
    ).toBe('Xen, perhaps more');
  });

  it('writes prices with currency, metric and term', () => {
    const offers = [
      { metric: 'socket', amount: 2995, currency: 'USD', term: 'perpetual', covers: 2 },
    ] as const;
    expect(view({ kind: 'price', offers }, { feature: 'price' }).value).toBe(
      '$2,995 per 2 sockets, perpetual',
    );
    expect(view({ kind: 'price', offers: [{ metric: 'free' }] }, { feature: 'price' }).value).toBe(
      'free',
    );
  });

  it('says of a price how it is counted', () => {
    const price = (offer: PriceOffer): string =>
      view({ kind: 'price', offers: [offer] }, { feature: 'price' }).value;
    const usd = { amount: 50, currency: 'USD' } as const;
    expect(price({ metric: 'core', ...usd, term: 'year', minimumPerSocket: 16, minimum: 72 })).toBe(
      '$50 per core, a year, at least 16 cores per socket, at least 72 cores per order',
    );
    expect(price({ metric: 'core', ...usd, covers: 16, coversVms: 2, guests: 'windows' })).toBe(
      '$50 per 16 cores, a full set for each 2 Windows VMs',
    );
    expect(price({ metric: 'socket', ...usd, covers: 2, coversCores: 128 })).toBe(
      '$50 per 2 sockets, up to 128 cores',
    );
    expect(
      price({ metric: 'core', ...usd, term: 'month', guests: 'windows', inAddition: true }),
    ).toBe('for Windows VMs in addition $50 per core, a month');
  });

  it('carries its caveats: dispute, silence, cases', () => {
    const found = view(support('none'), {
      sources: [{ source: 'manual', at: 'all', silent: true }],
      disputes: [{ claim: support('full'), sources: CITED }],
      cases: [{ when: ['linux-guest'], claim: support('full'), sources: CITED }],
    });
    expect(found).toMatchObject({ disputed: true, silent: true });
    expect(found.caveats).toEqual([
      'sources disagree',
      'the source does not mention it',
      'another value in one case',
    ]);
  });

  it('does not repeat a year that the release already names', () => {
    expect(view(support('full')).since).toBe('1.0 · 2008');
    const yearly = market({
      products: [product('box', { releases: releases(['2008', '2008-06-26']) })],
      editions: [
        edition('box/basic', {
          offered: [{ from: { release: '2008' }, sources: CITED }],
          features: facts({ ha: [fact('2008', support('full'), { from: { release: '2008' } })] }),
        }),
      ],
    });
    const found = cell(yearly, { edition: 'box/basic', feature: 'ha', at: '2009-03-05' });
    expect(found && describeCell(yearly, found, '2009-03-05', WORDS).since).toBe('2008');
  });

  it('writes dates as exactly as they are known', () => {
    expect(['2009', '2009-03', '2009-03-05'].map((date) => describeDate(date, WORDS))).toEqual([
      '2009',
      'Mar 2009',
      '5 Mar 2009',
    ]);
  });
});
