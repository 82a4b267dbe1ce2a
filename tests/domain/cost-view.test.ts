import { describe, expect, it } from 'vitest';
import { costView, type CostWords } from '../../src/domain/cost-view.ts';
import type { Fact, PriceOffer } from '../../src/domain/model.ts';
import { pricesOn } from '../../src/domain/price-book.ts';
import { EXAMPLE_SHOP, parseShop } from '../../src/domain/shop.ts';
import { ENGLISH_CELL_WORDS } from '../../src/domain/words.ts';
import { priceBook } from '../../src/publish/price-book.ts';
import { en } from '../../src/site/texts/en.ts';
import { CITED, edition, fact, facts, market, product, support, when } from './market.ts';

const WORDS: CostWords = { cell: ENGLISH_CELL_WORDS, cost: en.cost.live.phrases };
const core: PriceOffer = { metric: 'core', amount: 50, currency: 'USD', term: 'year' };
const price = (from: string, offers: readonly PriceOffer[], more: Partial<Fact> = {}) =>
  fact(from, { kind: 'price', offers }, more);

function bookOf(editions: Readonly<Record<string, readonly Fact[]>>) {
  const dataset = market({
    products: [product('box')],
    editions: Object.entries(editions).map(([id, timeline]) =>
      edition(`box/${id}`, { features: facts(timeline.length ? { price: timeline } : {}) }),
    ),
  });
  const book = priceBook(dataset, 'platform');
  if (!book) throw new Error('no book');
  return book;
}

const view = (editions: Readonly<Record<string, readonly Fact[]>>, at = '2026-01-01') =>
  costView(bookOf(editions), EXAMPLE_SHOP, at, WORDS).map(({ key, rows }) => [
    key,
    rows.map(({ edition: id, total }) => `${id} ${total}`),
  ]);

describe('the sums of a market', () => {
  it('groups what is free, each currency by amount, and what cannot be told', () => {
    expect(
      view({
        dear: [price('2020-01-01', [{ ...core, amount: 90 }])],
        cheap: [price('2020-01-01', [core])],
        gratis: [price('2020-01-01', [{ metric: 'free' }])],
        euro: [price('2020-01-01', [{ ...core, currency: 'EUR' }])],
        asked: [fact('2020-01-01', support('unknown'))],
        silent: [],
        stored: [price('2020-01-01', [{ ...core, metric: 'tib' }])],
      }),
    ).toEqual([
      ['free', ['box/gratis free']],
      ['USD', ['box/cheap $14,400', 'box/dear $25,920']],
      ['EUR', ['box/euro €14,400']],
      [
        'cannot-tell',
        [
          'box/asked no price is published or was found',
          'box/silent no price is recorded',
          'box/stored counted by something that is not asked here',
        ],
      ],
    ]);
  });

  it('reads the price of the day, and only what was on offer', () => {
    const timeline = [
      price('2020-01-01', [core]),
      price('2024-02', [{ ...core, amount: 100 }]),
      fact('2025-01-01', support('none')),
    ];
    expect(view({ basic: timeline }, '2007-01-01')).toEqual([]);
    expect(view({ basic: timeline }, '2019-01-01')[0]?.[0]).toBe('cannot-tell');
    expect(view({ basic: timeline }, '2023-12-31')).toEqual([['USD', ['box/basic $14,400']]]);
    expect(view({ basic: timeline }, '2024-06')).toEqual([['USD', ['box/basic $28,800']]]);
    expect(view({ basic: timeline })).toEqual([['cannot-tell', ['box/basic not sold by itself']]]);
  });

  it('tells the steps in words, and what the other side comes to', () => {
    const offer = { ...core, minimumPerSocket: 16, minimum: 200 };
    const disputes = [
      { claim: { kind: 'price', offers: [core] }, note: 'No minimum.', sources: CITED },
    ] as const;
    const book = bookOf({ basic: [price('≤2020-01-01', [offer], { disputes, because: 'So.' })] });
    const shop = { ...EXAMPLE_SHOP, hosts: 1, cores: 8 };
    const [row] = costView(book, shop, '2026-01-01', WORDS)[0]?.rows ?? [];
    expect(row).toMatchObject({
      total: '$30,000',
      otherTotals: ['$2,400'],
      steps: [
        '8 cores per socket count as 16, the fewest for a socket',
        '32 cores per host',
        '1 host: 32 cores',
        'the fewest in one order are 200 cores: 200 cores',
        '200 × $50 = $10,000 a year',
        '3 years: $30,000',
      ],
      since: 'price seen by 1 Jan 2020',
      because: 'So.',
    });
    expect(row?.disputes[0]?.text).toBe('$50 per core, a year: $2,400; No minimum.');
  });

  it('books an offer that went and came back', () => {
    const dataset = market({
      products: [product('box')],
      editions: [
        edition('box/basic', {
          offered: [
            { from: when('1.0'), until: when('2024-02-12'), sources: CITED },
            { from: when('2025-04-10'), sources: CITED },
          ],
          features: facts({ price: [price('2008-01-01', [{ metric: 'free' }])] }),
        }),
      ],
    });
    const book = priceBook(dataset, 'platform');
    const sold = (at: string) => book && pricesOn(book, at).length === 1;
    expect(['2024-02-11', '2024-06-01', '2025-06-01'].map(sold)).toEqual([true, false, true]);
  });
});

describe('a shop as it is written', () => {
  it('reads what is whole and within limits, and names the rest', () => {
    const { shop, problems } = parseShop({
      hosts: '5',
      sockets: '0',
      cores: '1e3',
      vms: '4',
      windows: '9',
      years: '',
    });
    expect(shop).toEqual({ ...EXAMPLE_SHOP, hosts: 5, vms: 4, windows: 4 });
    expect(problems.map(({ field }) => field)).toEqual(['sockets', 'cores', 'windows', 'years']);
  });

  it('leaves the example as it is where nothing is written', () => {
    expect(parseShop({})).toEqual({ shop: EXAMPLE_SHOP, problems: [] });
  });
});
