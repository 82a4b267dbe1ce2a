import { describe, expect, it } from 'vitest';
import { needsOf, suggest } from '../../src/elements/suggest-needs.ts';
import { feature, market, product } from '../domain/market.ts';
import { realDataset } from '../real-data.ts';

const data = market({
  products: [
    product('esx', {
      names: [
        { name: 'ESX Server', until: { date: '2008' }, sources: [] },
        { name: 'vSphere', from: { date: '2009' }, sources: [] },
      ],
    }),
  ],
  features: [
    feature('live-migration', {
      name: 'Live migration',
      terms: { acme: [{ term: 'HotMove' }] },
      formerNames: ['Warm move'],
    }),
    feature('max-ram', { name: 'Memory per VM', kind: 'quantity', unit: 'GB' }),
    feature('manages', { name: 'Manages', kind: 'relation', targets: 'products' }),
  ],
});
const needs = needsOf(data, '2009-03-05');
const terms = (typed: string) => suggest(data, needs, typed).map(({ term }) => term);

describe('what typing suggests', () => {
  it.each([
    ['live', 'live-migration'],
    ['HotMove', 'live-migration'],
    ['warm move', 'live-migration'],
    ['! live', '!live-migration'],
    ['memory', 'max-ram>='],
    ['memory >= 1 TB', 'max-ram>=1TB'],
    ['memory per vm ≤ 1,024', 'max-ram<=1024'],
    ['ESX Server', 'manages:esx'],
    ['supported', 'supported'],
    ['supported until >= 2028-01-01', 'supported-until>=2028-01-01'],
    ['on offer', 'on-offer'],
    ['live-migration|max-ram>=4', 'live-migration|max-ram>=4'],
  ])('“%s”: %s', (typed, term) => {
    expect(terms(typed)[0]).toBe(term);
  });

  it('is nothing that the grammar would not read', () => {
    expect(terms('memory >= 4 bananas')).toEqual([]);
    expect(terms('no such thing')).toEqual([]);
    expect(terms('')).toEqual([]);
  });
});

describe('the words that everybody types', () => {
  const real = needsOf(realDataset, '2009-03-05');
  it.each([
    ['SAN', 'shared-storage-san'],
    ['HA', 'high-availability'],
    ['vMotion', 'live-migration'],
  ])('%s leads to %s first', (typed, term) => {
    expect(suggest(realDataset, real, typed)[0]?.term).toBe(term);
  });
});
