import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, reckon, type Shop } from '../../src/domain/cost.ts';
import type { PriceOffer } from '../../src/domain/model.ts';
import { PRICE_METRICS, PRICE_TERMS } from '../../src/domain/vocabulary.ts';

const SHOP: Shop = { hosts: 3, sockets: 2, cores: 16, vms: 40, windows: 10, years: 3 };
const usd = { currency: 'USD' } as const;

function total(offer: Partial<PriceOffer>, shop: Partial<Shop> = {}): number | null {
  const whole = { metric: 'core', amount: 10, term: 'year', ...usd, ...offer } as PriceOffer;
  return costOf(whole, { ...SHOP, ...shop }).total;
}

describe('what an offer comes to', () => {
  it('counts cores, sockets, hosts or VMs', () => {
    expect(total({})).toBe(3 * 2 * 16 * 10 * 3);
    expect(total({ metric: 'socket' })).toBe(3 * 2 * 10 * 3);
    expect(total({ metric: 'host' })).toBe(3 * 10 * 3);
    expect(total({ metric: 'vm' })).toBe(40 * 10 * 3);
    expect(total({ metric: 'vm', guests: 'windows' })).toBe(10 * 10 * 3);
  });

  it('is nothing where it is free', () => {
    expect(costOf({ metric: 'free' }, SHOP)).toMatchObject({ total: 0, steps: [] });
  });

  it('buys a term as often as the years need', () => {
    expect(total({ term: 'month' }, { years: 1 })).toBe(96 * 10 * 12);
    expect(total({ term: 'perpetual' }, { years: 7 })).toBe(960);
    expect(total({ term: 'three-years' }, { years: 4 })).toBe(1920);
    expect(total({ term: 'five-years' }, { years: 5 })).toBe(960);
  });

  it('counts at least 16 cores for a socket, as vSphere does', () => {
    expect(total({ minimumPerSocket: 16 }, { cores: 8, years: 1 })).toBe(3 * 2 * 16 * 10);
    expect(total({ minimumPerSocket: 16 }, { cores: 24, years: 1 })).toBe(3 * 2 * 24 * 10);
  });

  it('raises a host after its sockets: 8 cores each, 16 for the server, as Windows Server does', () => {
    const offer = { minimumPerSocket: 8, minimumPerHost: 16 };
    const one = { hosts: 1, years: 1 };
    expect(total(offer, { ...one, sockets: 1, cores: 4 })).toBe(16 * 10);
    expect(total(offer, { ...one, sockets: 2, cores: 4 })).toBe(16 * 10);
    expect(total(offer, { ...one, sockets: 3, cores: 4 })).toBe(24 * 10);
    expect(total(offer, { ...one, sockets: 2, cores: 12 })).toBe(24 * 10);
  });

  it('raises an order last: 72 cores in all', () => {
    const offer = { minimumPerSocket: 16, minimum: 72 };
    expect(total(offer, { hosts: 1, sockets: 1, cores: 4, years: 1 })).toBe(720);
    expect(total(offer, { hosts: 2, sockets: 2, cores: 4, years: 1 })).toBe(720);
    expect(total(offer, { hosts: 3, sockets: 2, cores: 4, years: 1 })).toBe(960);
  });

  it('buys whole packs for each host', () => {
    expect(total({ covers: 16 }, { hosts: 2, sockets: 1, cores: 20, years: 1 })).toBe(2 * 2 * 10);
    expect(total({ covers: 2 }, { hosts: 1, sockets: 1, cores: 9, years: 1 })).toBe(5 * 10);
  });

  it('needs another socket pair where one has too many cores', () => {
    const offer = { metric: 'socket', covers: 2, coversCores: 128 } as const;
    const one = { hosts: 1, years: 1 };
    expect(total(offer, { ...one, sockets: 1, cores: 8 })).toBe(10);
    expect(total(offer, { ...one, sockets: 2, cores: 64 })).toBe(10);
    expect(total(offer, { ...one, sockets: 2, cores: 65 })).toBe(20);
    expect(total(offer, { ...one, sockets: 4, cores: 16 })).toBe(20);
  });

  it('stacks full sets for the Windows VMs of a host', () => {
    const offer = { covers: 16, coversVms: 2, guests: 'windows', term: 'perpetual' } as const;
    const host = { hosts: 1, sockets: 1, cores: 16 };
    expect(total(offer, { ...host, windows: 0 })).toBe(10);
    expect(total(offer, { ...host, windows: 2 })).toBe(10);
    expect(total(offer, { ...host, windows: 3 })).toBe(20);
    expect(total(offer, { hosts: 3, sockets: 1, cores: 16, windows: 10 })).toBe(3 * 2 * 10);
  });

  it('shares a kit for three servers between hosts', () => {
    const kit = { metric: 'host', covers: 3, term: 'perpetual' } as const;
    expect([1, 3, 4].map((hosts) => total(kit, { hosts }))).toEqual([10, 10, 20]);
  });

  it('makes no sum of what it cannot count, and says why', () => {
    const offer = (more: Partial<PriceOffer>) =>
      costOf({ metric: 'core', amount: 10, ...usd, ...more }, SHOP);
    expect(offer({ metric: 'tib', term: 'year' })).toMatchObject({ total: null, why: 'metric' });
    expect(offer({ metric: 'licence', term: 'year' }).why).toBe('metric');
    expect(offer({})).toMatchObject({ total: null, why: 'term' });
    expect(costOf({ metric: 'core', term: 'year' }, SHOP).why).toBe('price');
  });

  it('tells every step', () => {
    const offer = { metric: 'core', amount: 6771, ...usd, term: 'perpetual', covers: 16 } as const;
    const shop = { ...SHOP, hosts: 2, cores: 4 };
    const { steps } = costOf({ ...offer, minimumPerSocket: 8, minimumPerHost: 24 }, shop);
    expect(steps).toEqual([
      { step: 'socket', units: 8, raisedFrom: 4 },
      { step: 'host', metric: 'core', units: 24, raisedFrom: 16 },
      { step: 'licences', licences: 2, covers: 16 },
      { step: 'hosts', metric: 'core', covers: 16, hosts: 2, licences: 4 },
      { step: 'price', licences: 4, amount: 6771, sum: 27084, term: 'perpetual' },
    ]);
  });

  it('keeps cents exact', () => {
    expect(total({ amount: 33.58, term: 'month' }, { years: 1 })).toBe(38684.16);
  });
});

describe('the ways to buy', () => {
  const yearly = { metric: 'socket', amount: 100, ...usd, term: 'year' } as const;

  it('names the cheapest first and keeps currencies apart', () => {
    const dear = { ...yearly, amount: 200 };
    const euros = { ...yearly, amount: 500, currency: 'EUR' };
    const { best, others } = reckon([dear, yearly, euros], SHOP);
    expect(best.map(({ offer }) => offer)).toEqual([yearly, euros]);
    expect(others.map(({ offer }) => offer)).toEqual([dear]);
  });

  it('takes what is free alone', () => {
    const { best, others } = reckon([yearly, { metric: 'free' }], SHOP);
    expect(best.map(({ total: sum }) => sum)).toEqual([0]);
    expect(others).toHaveLength(1);
  });

  it('adds what may be bought besides to no sum, and only where it means something', () => {
    const besides = { ...yearly, guests: 'windows', inAddition: true } as const;
    expect(reckon([yearly, besides], SHOP)).toMatchObject({
      best: [{ total: 1800 }],
      besides: [{ total: 1800 }],
    });
    expect(reckon([yearly, besides], { ...SHOP, windows: 0 }).besides).toEqual([]);
  });
});

const count = (max: number, min = 1) => fc.integer({ min, max });
const shops: fc.Arbitrary<Shop> = fc
  .record({
    hosts: count(40),
    sockets: count(8),
    cores: count(128),
    vms: count(500, 0),
    windows: count(500, 0),
    years: count(10),
  })
  .map((shop) => ({ ...shop, windows: Math.min(shop.vms, shop.windows) }));
const maybe = (max: number) => fc.option(count(max), { nil: undefined });
const offers: fc.Arbitrary<PriceOffer> = fc
  .record({
    metric: fc.constantFrom(...PRICE_METRICS),
    amount: count(10_000).map((cents) => cents / 4),
    term: fc.option(fc.constantFrom(...PRICE_TERMS), { nil: undefined }),
    covers: maybe(16),
    coversCores: maybe(128),
    coversVms: maybe(8),
    minimumPerSocket: maybe(32),
    minimumPerHost: maybe(64),
    minimum: maybe(100),
    guests: fc.constantFrom('windows' as const, undefined),
  })
  .map((fields) => {
    const offer = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    return { ...offer, currency: 'USD' } as PriceOffer;
  });
const GROWING = ['hosts', 'sockets', 'cores', 'vms', 'years'] as const;
const DATED = { month: 1, year: 1 } as const;

describe('laws', () => {
  it('more of anything never costs less', () => {
    fc.assert(
      fc.property(fc.array(offers, { minLength: 1, maxLength: 4 }), shops, (list, shop) => {
        for (const key of GROWING) {
          // More hosts may need fewer sets of licences each, since VMs are spread over them.
          if (key === 'hosts' && list.some(({ coversVms }) => coversVms !== undefined)) continue;
          const before = reckon(list, shop).best[0]?.total ?? 0;
          const after = reckon(list, { ...shop, [key]: shop[key] + 1 }).best[0]?.total ?? 0;
          expect(after).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it('years of monthly and yearly terms add up', () => {
    fc.assert(
      fc.property(offers, shops, count(10), (offer, shop, more) => {
        fc.pre(offer.term !== undefined && offer.term in DATED);
        const over = (years: number) => costOf(offer, { ...shop, years }).total;
        const [first, then, both] = [over(shop.years), over(more), over(shop.years + more)];
        if (both === null) expect([first, then]).toEqual([null, null]);
        else expect((first ?? 0) + (then ?? 0)).toBeCloseTo(both, 4);
      }),
    );
  });

  it('a sum is what its steps end with, and no minimum lowers it', () => {
    fc.assert(
      fc.property(offers, shops, (offer, shop) => {
        const { total: sum, steps } = costOf(offer, shop);
        const last = steps.at(-1);
        if (sum !== null && offer.metric !== 'free') expect(last).toMatchObject({ sum });
        const { minimum, minimumPerHost, minimumPerSocket, ...without } = offer;
        const bare = costOf(without, shop).total;
        if (sum !== null && bare !== null) expect(sum).toBeGreaterThanOrEqual(bare);
      }),
    );
  });

  it('what cannot be told in one shop cannot be told in another', () => {
    fc.assert(
      fc.property(offers, shops, shops, (offer, one, other) => {
        expect(costOf(offer, one).why).toBe(costOf(offer, other).why);
      }),
    );
  });
});
