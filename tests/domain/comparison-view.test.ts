import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, contrastCounts, compareColumns } from '../../src/domain/compare.ts';
import { comparedColumn } from '../../src/domain/compared-columns.ts';
import { comparisonView } from '../../src/domain/comparison-view.ts';
import type { Claim } from '../../src/domain/model.ts';
import { ENGLISH_CELL_WORDS } from '../../src/domain/words.ts';
import { edition, fact, facts, feature, market, product, quantity, support } from './market.ts';

const words = {
  cell: ENGLISH_CELL_WORDS,
  targets: { guests: { other: '{count}' }, formats: { other: '' }, products: { other: '' } },
};
const data = market({
  products: [product('box')],
  editions: [
    edition('box/a', {
      features: facts({
        ha: [fact('1.0', support('none'))],
        san: [fact('1.0', support('full'))],
        'guest linux': [fact('1.0', support('full'))],
      }),
    }),
    edition('box/b', {
      features: facts({
        ha: [fact('1.0', support('full'))],
        san: [fact('1.0', support('full'))],
        'guest sles-10': [fact('1.0', support('full'))],
      }),
    }),
  ],
});
const AT = '2009-03-05';
const columns = ['box/a', 'box/b', 'box/a@2009-12-31'].flatMap(
  (id) => comparedColumn(data, id, AT) ?? [],
);
const viewWith = (choice: { differences: boolean; known: boolean }, baseline = 0) =>
  comparisonView(
    data,
    { columns, features: data.records.features, at: AT, baseline, choice, categories: [] },
    words,
  );

describe('a comparison as it is drawn', () => {
  const whole = viewWith({ differences: false, known: false });
  const rowsOf = (view: typeof whole) => view.bands.flatMap(({ rows }) => rows);

  it('names columns by edition, release, and a day of their own', () => {
    expect(whole.columns.map(({ name }) => name)).toEqual([
      'box/a 1.0',
      'box/b 1.0',
      'box/a 2.0, 31 Dec 2009',
    ]);
  });

  it('counts every column but the baseline', () => {
    expect(whole.columns.map(({ counts }) => counts === null)).toEqual([true, false, false]);
    const turned = viewWith({ differences: false, known: false }, 1);
    expect(turned.columns.map(({ counts }) => counts === null)).toEqual([false, true, false]);
    expect(whole.columns[1]?.counts).toMatchObject({ gained: 1, lost: 0 });
    expect(turned.columns[0]?.counts).toMatchObject({ gained: 0, lost: 1 });
  });

  it('shows or names every row once', () => {
    const some = viewWith({ differences: true, known: true });
    const left = Object.values(some.left).flat();
    expect(rowsOf(some).map(({ name }) => name)).toEqual(['ha']);
    expect(some.left.identical).toContain('san');
    expect(some.shown + left.length).toBe(whole.shown);
  });

  it('leads to where a dossier tells of a cell', () => {
    const sles = rowsOf(whole).find(({ key }) => key === 'guest:sles-10');
    // The first edition speaks of Linux as a whole, the second of the very system.
    expect(sles?.cells.map(({ anchor }) => anchor)).toEqual([
      'guest:linux',
      'guest:sles-10',
      'guest:linux',
    ]);
    const linux = rowsOf(whole).find(({ key }) => key === 'guest:linux');
    expect(linux?.cells[1]?.anchor).toBe('guest');
    const unknown = rowsOf(whole).find(({ key }) => key === 'max-ram');
    expect(unknown?.cells[0]?.anchor).toBe('max-ram');
  });
});

describe('contrasts', () => {
  const claims: fc.Arbitrary<Claim> = fc.oneof(
    fc.constantFrom('full', 'partial', 'add-on', 'planned', 'none', 'unknown').map(support),
    fc.integer({ min: 0, max: 5 }).map((number) => quantity(number)),
  );
  const better = fc.constantFrom('more', 'less', 'neither');

  it('turn round with the baseline: gained becomes lost, all else stays', () => {
    fc.assert(
      fc.property(claims, claims, better, (one, other, way) => {
        const of = feature('x', { kind: 'quantity', better: way });
        const there = contrast(of, one, other);
        const back = contrast(of, other, one);
        const turned = { gained: 'lost', lost: 'gained' } as const;
        expect(back).toBe(there === 'gained' || there === 'lost' ? turned[there] : there);
      }),
    );
  });

  it('add up to the rows, whichever the baseline', () => {
    for (const baseline of columns.keys()) {
      const rows = compareColumns(data, { columns, features: data.records.features, baseline });
      for (const column of columns.keys()) {
        const counts = Object.values(contrastCounts(rows, column));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }
    }
  });
});
