/** Where columns and rows stand: pinned first, nothing lost, nothing twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrangeColumns,
  arrangeRows,
  moved,
  verdictRuns,
} from '../../src/domain/arrange-matrix.ts';
import { columnOf, parseColumnId } from '../../src/domain/columns.ts';
import { findEditions, type Finding } from '../../src/domain/match.ts';
import { matrixCell, rowKey, type MatrixRow } from '../../src/domain/matrix.ts';
import { parseQuery } from '../../src/domain/parse-query.ts';
import { edition, fact, facts, market, product, quantity, support } from './market.ts';

const AT = '2010-01-01';
const dataset = market({
  products: [product('box')],
  editions: [
    edition('box/basic', {
      features: facts({
        ha: [fact('1.0', support('none'))],
        'max-ram': [fact('1.0', quantity(64))],
      }),
    }),
    edition('box/more', {
      features: facts({
        ha: [fact('1.0', support('full'))],
        'max-ram': [fact('1.0', quantity(64))],
      }),
    }),
    edition('box/most', { features: facts({ 'max-ram': [fact('1.0', quantity(64))] }) }),
    edition('box/other', {}),
  ],
});
const IDS = ['box/basic', 'box/basic@1.0', 'box/more', 'box/most', 'box/other'];

function findings(ids: readonly string[], need: string): readonly Finding[] {
  const columns = ids.flatMap((id) => columnOf(dataset, parseColumnId(id), AT) ?? []);
  return findEditions(dataset, { need: parseQuery(need, dataset).query, at: AT, columns }).findings;
}

const keys = (columns: readonly { readonly key: string }[]): string[] =>
  columns.map(({ key }) => key);

describe('columns', () => {
  test('by verdict, within one as the reader put them, pinned ones before all', () => {
    const columns = arrangeColumns(findings(IDS, 'ha'), {
      pinned: ['box/basic'],
      chosen: ['box/other', 'box/basic@1.0', 'box/most', 'box/more', 'box/basic'],
      grouped: true,
    });
    expect(keys(columns)).toEqual([
      'box/basic',
      'box/more',
      'box/other',
      'box/most',
      'box/basic@1.0',
    ]);
    expect(verdictRuns(columns)).toEqual([
      { verdict: 'fails', pinned: true, count: 1 },
      { verdict: 'meets', pinned: false, count: 1 },
      { verdict: 'unknown', pinned: false, count: 2 },
      { verdict: 'fails', pinned: false, count: 1 },
    ]);
  });

  test('whatever is pinned and chosen, each stands once, the pinned first and in their order', () => {
    fc.assert(
      fc.property(
        fc.subarray(IDS),
        fc.shuffledSubarray(IDS),
        fc.boolean(),
        (ids, pinned, grouped) => {
          const found = findings(ids, grouped ? 'ha' : '');
          const columns = arrangeColumns(found, { pinned, chosen: ids, grouped });
          expect(keys(columns).sort()).toEqual([...ids].sort());
          const shownPins = pinned.filter((id) => ids.includes(id));
          expect(keys(columns).slice(0, shownPins.length)).toEqual(shownPins);
          if (!grouped)
            expect(keys(columns).slice(shownPins.length)).toEqual(
              ids.filter((id) => !pinned.includes(id)),
            );
        },
      ),
    );
  });
});

describe('rows', () => {
  const row = (id: string): MatrixRow => ({ feature: dataset.features.get(id)! });
  const columns = findings(['box/basic', 'box/more'], '').map(({ column }) => column);
  const question = {
    rows: ['live-migration', 'ha', 'max-ram', 'guest'].map(row),
    asked: [],
    pinned: [],
    categories: ['any'],
    cellsOf: (asked: MatrixRow) => columns.map((column) => matrixCell(dataset, column, asked, AT)),
  };
  const shown = (bands: ReturnType<typeof arrangeRows>['bands']) =>
    bands.map(({ id, rows }) => [id, ...keys(rows)]);

  test('only differences: what is identical and what is unknown are told apart', () => {
    const { bands, left } = arrangeRows({
      ...question,
      choice: { differences: true, known: false },
    });
    expect(shown(bands)).toEqual([['any', 'ha']]);
    expect(left.identical.map(rowKey)).toEqual(['max-ram']);
    expect(left.unknown.map(rowKey)).toEqual(['live-migration', 'guest']);
  });

  test('what is pinned or asked for stays, once, pinned before asked', () => {
    const { bands } = arrangeRows({
      ...question,
      asked: [
        { row: row('max-ram'), term: 'max-ram>=1' },
        { row: row('live-migration'), term: 'live-migration' },
      ],
      pinned: [row('guest'), row('max-ram')],
      choice: { differences: true, known: false },
    });
    expect(shown(bands)).toEqual([
      ['pinned', 'guest', 'max-ram'],
      ['asked', 'live-migration'],
      ['any', 'ha'],
    ]);
    expect(bands[0]?.rows[1]?.term).toBe('max-ram>=1');
  });
});

test('moving keeps every member and goes no further than the ends', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1 }),
      fc.nat(),
      fc.integer({ min: -20, max: 20 }),
      (list, pick, by) => {
        const member = list[pick % list.length] ?? '';
        const after = moved(list, member, by);
        expect([...after].sort()).toEqual([...list].sort());
        const place = Math.min(list.length - 1, Math.max(0, list.indexOf(member) + by));
        expect(after[place]).toBe(member);
      },
    ),
  );
  expect(moved(['a', 'b'], 'c', 1)).toEqual(['a', 'b']);
});
