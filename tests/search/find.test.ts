/** The search over the real data: sixty things that people type lead to the record that they mean. */
import { describe, expect, test } from 'vitest';
import { searchEntries } from '../../src/search/entries.ts';
import { createSearch } from '../../src/search/find.ts';
import { realDataset } from '../real-data.ts';
import { QUERIES } from './queries.ts';

const entries = searchEntries(realDataset, '2026-11-22');
const search = createSearch(entries);

/** What is found first, as `kind id`. */
function firstThree(text: string): readonly string[] {
  return search(text, 3).map(({ entry: { kind, id } }) => `${kind} ${id}`);
}

test('all but a few of sixty queries have the record among the first three', () => {
  const missed = QUERIES.filter(([text, meant]) => !firstThree(text).includes(meant));
  expect(QUERIES).toHaveLength(60);
  expect(missed.length / QUERIES.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
});

describe('the first hit', () => {
  test.each([
    ['XenMotion', 'feature live-migration'],
    ['vsphere', 'product vsphere'],
    ['hyperv', 'product hyper-v'],
    ['Hochverfuegbarkeit', 'feature high-availability'],
    ['live migratoin', 'feature live-migration'],
  ])('of “%s” is %s', (text, meant) => {
    expect(firstThree(text)[0]).toBe(meant);
  });
});

test('an alias that matched is told, a name that matched is not', () => {
  expect(search('XenMotion')[0]?.alias).toBe('XenMotion');
  expect(search('Live migration')[0]?.alias).toBeNull();
});

test.each(['', '   ', '…', 'qqqqqqqqqq', '\u0000', 'a'.repeat(5000)])(
  '“%s” finds nothing',
  (text) => {
    expect(search(text)).toEqual([]);
  },
);
