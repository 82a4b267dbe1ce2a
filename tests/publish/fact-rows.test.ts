import { describe, expect, it } from 'vitest';
import { cell } from '../../src/domain/cell.ts';
import { CITATION_COLUMNS, citationRows } from '../../src/publish/citation-rows.ts';
import { factRows, rowOfCell } from '../../src/publish/fact-rows.ts';
import { FACT_COLUMNS } from '../../src/publish/fact-row.ts';
import { toCsv, toNdjson } from '../../src/publish/tables.ts';
import {
  CITED,
  edition,
  fact,
  facts,
  market,
  product,
  quantity,
  support,
  when,
} from '../domain/market.ts';

const data = market({
  products: [
    product('box', {
      features: facts({
        core: [fact('≤1.0', { kind: 'choice', options: ['xen'], complete: true })],
      }),
    }),
  ],
  editions: [
    edition('box/basic', {
      features: facts({
        ha: [
          fact('1.0', support('none')),
          fact('2.0', support('full'), { note: 'with "quotes", and commas' }),
        ],
        'max-ram': [
          fact('2008', { ...quantity(32), also: { architectural: 64 } } as never, {
            cases: [{ when: ['linux-guest', 'big-host'], claim: quantity(48), sources: CITED }],
          }),
        ],
      }),
    }),
    edition('box/top', { includes: [{ edition: 'box/basic', from: when('2.0'), sources: CITED }] }),
  ],
});
const rows = [...factRows(data)];
const row = (id: string) => rows.find(({ row: { fact_id } }) => fact_id === id)?.row;

describe('the table of facts', () => {
  it('has one row per interval, with stable ids', () => {
    expect(rows.map(({ row: { fact_id } }) => fact_id)).toEqual([
      'box/basic~core~<=1.0',
      'box/basic~ha~1.0',
      'box/basic~ha~2.0',
      'box/basic~max-ram~2008',
      'box/basic~max-ram~2008~architectural',
      'box/basic~max-ram~2008~linux-guest+big-host',
      'box/top~core~<=1.0',
      'box/top~ha~2.0',
      'box/top~max-ram~2008',
      'box/top~max-ram~2008~architectural',
      'box/top~max-ram~2008~linux-guest+big-host',
    ]);
  });

  it('ends an interval where the next begins', () => {
    expect(row('box/basic~ha~1.0')).toMatchObject({
      from: '2008-01-01',
      from_release: '1.0',
      from_precision: 'day',
      until: '2009-06-01',
      until_release: '2.0',
      support: 'none',
      scope: 'edition',
      inherited_from: null,
    });
    expect(row('box/basic~ha~2.0')).toMatchObject({ until: null, support: 'full' });
  });

  it('says where an inherited fact comes from, and begins it with the inclusion', () => {
    expect(row('box/top~max-ram~2008')).toMatchObject({
      from: '2009-06-01',
      scope: 'included',
      inherited_from: 'box/basic',
    });
    expect(row('box/top~core~<=1.0')).toMatchObject({
      scope: 'product',
      inherited_from: 'box',
      from_at_latest: true,
    });
  });

  it('gives coarse dates as full days with their precision, and each kind of limit a row', () => {
    expect(row('box/basic~max-ram~2008')).toMatchObject({
      from: '2008-12-31',
      from_precision: 'year',
      number: 32,
      unit: 'GB',
      limit: 'supported',
    });
    expect(row('box/basic~max-ram~2008~architectural')).toMatchObject({
      number: 64,
      limit: 'architectural',
    });
    expect(row('box/basic~max-ram~2008~linux-guest+big-host')).toMatchObject({
      number: 48,
      condition: 'linux-guest+big-host',
    });
  });

  it('holds the same row that a single cell gives', () => {
    const found = cell(data, { edition: 'box/basic', feature: 'ha', at: '2009-01-01' });
    expect(found && rowOfCell(data, found)).toEqual(row('box/basic~ha~1.0'));
  });

  it('gives an unknown cell a row without an id', () => {
    const found = cell(data, { edition: 'box/basic', feature: 'san', at: '2009-01-01' });
    expect(found && rowOfCell(data, found)).toMatchObject({
      fact_id: null,
      support: 'unknown',
      from: null,
      scope: null,
    });
  });

  it('has exactly the published columns, and no field of two types', () => {
    for (const { row: each } of rows)
      expect(Object.keys(each).sort()).toEqual([...FACT_COLUMNS].sort());
    for (const column of FACT_COLUMNS) {
      const types = new Set(
        rows
          .map(({ row: each }) => each[column])
          .filter((value) => value !== null)
          .map((value) => typeof value),
      );
      expect(types.size, column).toBeLessThanOrEqual(1);
    }
  });

  it('names the sources of every row', () => {
    const citations = rows.flatMap(({ row: each, sources }) => citationRows(each, sources));
    expect(new Set(citations.map(({ fact_id }) => fact_id)).size).toBe(rows.length);
    expect(citations[0]).toEqual({
      fact_id: 'box/basic~core~<=1.0',
      source: 'handbook',
      locator: 'page 1',
      silent: false,
      side: 'stated',
    });
  });
});

describe('tables as text', () => {
  const table = rows.map(({ row: each }) => each);

  it('are one JSON object a line', () => {
    const lines = toNdjson(table, FACT_COLUMNS).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(table);
    expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object)).toEqual([...FACT_COLUMNS]);
  });

  it('are quoted where a comma, quote or line end stands in a value', () => {
    const csv = toCsv(table, FACT_COLUMNS);
    expect(csv.split('\r\n')[0]).toBe(FACT_COLUMNS.join(','));
    expect(csv).toContain('"with ""quotes"", and commas"');
    expect(
      toCsv(
        [{ fact_id: 'a', source: 'x\ny', locator: '', silent: true, side: 'stated' }],
        CITATION_COLUMNS,
      ),
    ).toContain('a,"x\ny",,true,stated\r\n');
  });
});
