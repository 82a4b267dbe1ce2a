/** Rows in an address: what is printed is read as the same rows, and whole categories stay short. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowKey, type MatrixRow } from '../../src/domain/matrix.ts';
import { printRows, readRows } from '../../src/domain/row-list.ts';
import { feature, market } from './market.ts';

const CATEGORIES = { a1: 'a', a2: 'a', a3: 'a', b1: 'b', b2: 'b', c1: 'c' };
const OWN = Object.keys(CATEGORIES);
const dataset = market({
  features: [
    ...Object.entries(CATEGORIES).map(([id, category]) => feature(id, { category })),
    feature('guest', { category: 'b', kind: 'relation', targets: 'guests' }),
  ],
});
const ROWS: readonly MatrixRow[] = [
  ...OWN.map((id) => ({ feature: dataset.features.get(id)! })),
  { feature: dataset.features.get('guest')!, target: 'sles-10' },
];

const read = (texts: readonly string[]): readonly MatrixRow[] =>
  texts.length === 0
    ? ROWS.slice(0, OWN.length)
    : texts.flatMap((text) => readRows(dataset, OWN, text) ?? []);
/** Rows stand in bands: only the order within a category means something. */
const byCategory = (rows: readonly MatrixRow[]) =>
  Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [
      id,
      rows.filter((row) => row.feature.category === id).map(rowKey),
    ]),
  );

test('a round trip keeps the rows and their order within each category', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...ROWS], { minLength: 1 }), (rows) => {
      expect(byCategory(read(printRows(dataset, OWN, rows)))).toEqual(byCategory(rows));
    }),
  );
});

test('whole categories are named, the page’s own rows need no word', () => {
  expect(printRows(dataset, OWN, ROWS.slice(0, OWN.length))).toEqual([]);
  expect(printRows(dataset, OWN, ROWS.slice(0, 4))).toEqual(['a/*', 'b1']);
});

test.each(['', '/*', 'z/*', 'a1/*', 'guest:nobody', 'z'])('%j names no row', (text) => {
  expect(readRows(dataset, OWN, text)).toBeNull();
});
