import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../src/domain/cell.ts';
import { changeDays } from '../../src/domain/change-days.ts';
import { columnOf, columnsAt } from '../../src/domain/columns.ts';
import { matrixCell } from '../../src/domain/matrix.ts';
import { stepInTime } from '../../src/domain/step-in-time.ts';
import { tableChange, tablesDiffer, type DatedTable } from '../../src/domain/table-change.ts';
import '../property-seed.ts';
import { edition, fact, facts, market, product, quantity, support, when, CITED } from './market.ts';

const data = market({
  products: [
    product('box', { features: facts({ san: [fact('2008-03', support('full'))] }) }),
    product('pod', { releases: [] }),
  ],
  editions: [
    edition('box/basic', {
      announced: { date: '2007-11-05', sources: CITED },
      features: facts({
        'live-migration': [fact('1.0', support('none')), fact('2.0', support('full'))],
        price: [fact('2008-05-01', support('unknown'))],
        'guest linux': [fact('2008-07', support('full'))],
      }),
    }),
    edition('box/more', {
      offered: [{ from: when('2008-02-01'), until: when('2009-12-31'), sources: CITED }],
      includes: [{ edition: 'box/basic', sources: CITED }],
      features: facts({ ha: [fact('2009-02-03', quantity(1))] }),
    }),
    edition('pod', { offered: [{ from: when('2008'), sources: CITED }] }),
  ],
});
const editions = data.records.editions;
const features = data.records.features;
const ids = (...wanted: string[]) => features.filter(({ id }) => wanted.includes(id));

/** All platforms on offer, or one edition whatever its state, with rows of all features. */
const tableOn =
  (only: string | null) =>
  (day: string): DatedTable => {
    const one = only === null ? null : columnOf(data, { edition: only }, day);
    return {
      columns: one ? [one] : columnsAt(data, day),
      rows: features.map((feature) => ({ feature })),
      cellAt: (column, row) => matrixCell(data, column, row, day),
    };
  };
const differ = tablesDiffer;

describe('the days of change', () => {
  it('are begins and ends of columns, releases, and facts of the features asked for', () => {
    const only = [data.editions.get('box/more') ?? edition('none')];
    expect(changeDays(data, { editions: only, features: ids('san', 'guest') })).toEqual([
      '2008-01-01',
      '2008-02-01',
      '2008-03-31',
      '2008-07-31',
      '2009-06-01',
      '2009-12-31',
    ]);
    expect(changeDays(data, { editions: only, features: [] })).not.toContain('2008-03-31');
  });

  it('leave nothing out: on every other day the table is that of the day before', () => {
    const days = new Set(changeDays(data, { editions, features }));
    const start = Date.UTC(2007, 0, 1);
    const day = (count: number) => new Date(start + count * 864e5).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1600 }),
        fc.constantFrom(null, 'box/basic', 'box/more'),
        (count, only) => {
          const [before, after] = [day(count - 1), day(count)];
          fc.pre(!days.has(after));
          expect(differ(tableOn(only)(before), tableOn(only)(after))).toBe(false);
        },
      ),
    );
  });
});

describe('a step in time', () => {
  const days = changeDays(data, { editions, features });
  const steps = { days, tableOn: tableOn('box/basic'), differ };

  it('goes to the nearest day on which the table is another', () => {
    expect(stepInTime(steps, '2008-08-01', 'later')).toBe('2009-06-01');
    const there = cellOf(
      data,
      tableOn('box/basic')('2009-06-01').columns[0] ?? fail(),
      ids('live-migration')[0] ?? fail(),
      { at: '2009-06-01' },
    );
    expect(there.claim).toEqual(support('full'));
    expect(stepInTime(steps, '2009-06-01', 'later')).toBeNull();
    expect(stepInTime(steps, '1990-01-01', 'earlier')).toBeNull();
  });

  it('stops at the same days both ways', () => {
    for (const only of [null, 'box/basic', 'box/more']) {
      const walk = { days, tableOn: tableOn(only), differ };
      const later: string[] = [];
      for (let at: string | null = '2007-01-01'; at !== null; at = stepInTime(walk, at, 'later'))
        later.push(at);
      const earlier: string[] = [];
      for (
        let at: string | null = later.at(-1) ?? '';
        at !== null;
        at = stepInTime(walk, at, 'earlier')
      )
        earlier.unshift(at);
      expect(earlier).toEqual(later.slice(1));
    }
  });
});

describe('what differs between two days', () => {
  it('is columns that came, went or moved, and cells of those that stayed', () => {
    const change = tableChange(tableOn(null)('2008-06-01'), tableOn(null)('2010-01-01'));
    const names = (columns: readonly { edition: { id: string } }[]) =>
      columns.map((column) => column.edition.id);
    expect(names(change.vanished)).toEqual(['box/more']);
    expect(names(change.appeared)).toEqual(['pod']);
    expect(names(change.moved)).toEqual(['box/basic']);
    expect(change.cells.map(({ row }) => row.feature.id)).toContain('live-migration');
  });

  it('is nothing between a day and itself', () => {
    const table = tableOn(null)('2009-03-05');
    expect(tableChange(table, table)).toEqual({ appeared: [], vanished: [], moved: [], cells: [] });
    expect(tablesDiffer(table, table)).toBe(false);
  });
});

function fail(): never {
  throw new Error('The market of this test lacks it.');
}
