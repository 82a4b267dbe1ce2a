/** The matrix as it is drawn and as it is written down: the same cells in the same places. */
import { describe, expect, test } from 'vitest';
import { arrangeColumns } from '../../src/domain/arrange-matrix.ts';
import { columnOf, parseColumnId } from '../../src/domain/columns.ts';
import { findEditions } from '../../src/domain/match.ts';
import { matrixCell, type MatrixRow } from '../../src/domain/matrix.ts';
import { matrixTable, partOfMatrix } from '../../src/domain/matrix-table.ts';
import { parseQuery } from '../../src/domain/parse-query.ts';
import { standingOfRow } from '../../src/domain/row-standing.ts';
import { shownMatrix } from '../../src/domain/shown-matrix.ts';
import { ENGLISH_CELL_WORDS } from '../../src/domain/words.ts';
import { edition, fact, facts, market, product, quantity, support } from './market.ts';

const AT = '2010-01-01';
const dataset = market({
  products: [product('box')],
  editions: [
    edition('box/basic', {
      features: facts({
        ha: [fact('1.0', support('none'))],
        'guest sles-10': [fact('1.0', support('full'))],
      }),
    }),
    edition('box/more', {
      features: facts({
        ha: [fact('2.0', support('full'))],
        'max-ram': [fact('1.0', quantity(64))],
      }),
    }),
  ],
});
const row = (id: string): MatrixRow => ({ feature: dataset.features.get(id)! });

function table(asks: { found: string[] } = { found: [] }) {
  const columns = ['box/basic', 'box/more', 'box/more@1.0'].flatMap(
    (id) => columnOf(dataset, parseColumnId(id), AT) ?? [],
  );
  const need = parseQuery('ha', dataset).query;
  const { findings } = findEditions(dataset, { need, at: AT, columns });
  return matrixTable(
    dataset,
    {
      at: AT,
      grouped: true,
      columns: arrangeColumns(findings, { pinned: [], chosen: null, grouped: true }),
      rows: [row('max-ram'), row('guest')],
      asked: [{ row: row('ha'), term: 'ha' }],
      pinnedRows: [],
      choice: { differences: false, known: false },
      categories: [{ id: 'any', name: 'Anything' }],
      bandNames: { pinned: 'Pinned', asked: 'Asked' },
      contentOf: (column, asked) => {
        asks.found.push(`${column.edition.id}@${column.release?.id ?? ''} ${asked.feature.id}`);
        return matrixCell(dataset, column, asked, AT);
      },
    },
    {
      cell: ENGLISH_CELL_WORDS,
      targets: {
        guests: { one: '{count} guest', other: '{count} guests' },
        formats: { other: '{count}' },
        products: { other: '{count}' },
      },
    },
  );
}

const WORDS = {
  corner: 'Feature',
  verdicts: { meets: 'Meets', unknown: 'Cannot tell', fails: 'Fails' },
  stateOf: () => '',
};

test('a cell is found when it is asked for, and only once', () => {
  const asks = { found: [] as string[] };
  const matrix = table(asks);
  expect(asks.found).toEqual([]);
  matrix.cellAt(row('max-ram'), 0);
  matrix.cellAt(row('max-ram'), 0);
  expect(asks.found).toEqual(['box/more@2.0 max-ram']);
  expect(() => matrix.cellAt(row('max-ram'), 3)).toThrow(RangeError);
});

describe('what is written down', () => {
  const shown = shownMatrix(table(), new Set(), WORDS);

  test('has the verdicts, bands, names and values of the screen', () => {
    expect(shown.columns.map(({ name, group }) => [name, group])).toEqual([
      ['box/more 2.0', 'Meets'],
      ['box/more 1.0', 'Cannot tell'],
      ['box/basic 2.0', 'Fails'],
    ]);
    const values = shown.bands.map(({ name, rows }) => [
      name,
      ...rows.map((line) => [line.name, ...line.cells.map(({ drawn }) => drawn.value)]),
    ]);
    expect(values).toEqual([
      ['Asked', ['ha', 'full', 'not known', 'none']],
      [
        'Anything',
        ['max-ram', '64 GB', '64 GB', 'not known'],
        ['guest', 'not known', 'not known', '1 guest'],
      ],
    ]);
  });

  test('has the name of a collapsed band and none of its rows', () => {
    const folded = shownMatrix(table(), new Set(['any']), WORDS);
    expect(folded.bands.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Asked', 1],
      ['Anything', 0],
    ]);
  });
});

test('a part has the cells and verdicts of its columns', () => {
  const matrix = table();
  const part = partOfMatrix(matrix, [2, 0], 'ha');
  expect(part.columns.map(({ key }) => key)).toEqual(['box/basic', 'box/more']);
  const [asked] = part.bands[0]?.rows ?? [];
  expect(part.bands).toHaveLength(1);
  expect([0, 1].map((place) => part.cellAt(asked!.row, place).value)).toEqual(['none', 'full']);
  expect([0, 1].map((place) => part.verdictAt(asked!, place))).toEqual(['fails', 'meets']);
});

test('counts of a relation are compared as values are', () => {
  const count = (spoken: number, there: number) =>
    ({ kind: 'count', count: { spoken, there } }) as const;
  expect(standingOfRow([count(0, 0), count(0, 0)])).toBe('unknown');
  expect(standingOfRow([count(3, 2), count(4, 2)])).toBe('identical');
  expect(standingOfRow([count(3, 2), count(0, 0)])).toBe('partly-known');
  expect(standingOfRow([count(3, 2), count(3, 1), count(0, 0)])).toBe('differs');
});
