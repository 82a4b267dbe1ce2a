import { describe, expect, it } from 'vitest';
import { columnOf, columnsAt, parseColumnId, printColumnId } from '../../src/domain/columns.ts';
import { CITED, edition, market, oneEdition, product, releases, when } from './market.ts';

const cited = (date: string) => ({ date, sources: CITED });
const basic = { edition: 'box/basic' };

describe('columns', () => {
  it('show the newest release that was generally available', () => {
    const data = oneEdition({});
    expect(columnOf(data, basic, '2009-05-31')?.release?.id).toBe('1.0');
    expect(columnOf(data, basic, '2009-06-01')?.release?.id).toBe('2.0');
  });

  it('leave out long-term and maintenance branches unless pinned', () => {
    const data = oneEdition(
      {},
      {
        product: {
          releases: releases(
            ['1.0', '2008-01-01'],
            ['1.1', '2009-08-01', { branch: 'long-term' }],
            ['2.0', '2009-06-01', { after: '1.0' }],
          ),
        },
      },
    );
    expect(columnOf(data, basic, '2010-01-01')?.release?.id).toBe('2.0');
    expect(columnOf(data, { ...basic, release: '1.1' }, '2010-01-01')?.release?.id).toBe('1.1');
  });

  it('take the order of releases from the file, not from versions or dates', () => {
    const data = oneEdition(
      {},
      {
        product: {
          releases: releases(['9', '2008-01-01'], ['10', '2008-03-01'], ['2008-r2', '2008-02-01']),
        },
        edition: { offered: [{ from: when('9'), sources: CITED }] },
      },
    );
    expect(columnOf(data, basic, '2009-01-01')?.release?.id).toBe('2008-r2');
  });

  it('go from announced to on offer to gone, and come back', () => {
    const data = oneEdition(
      {},
      {
        edition: {
          announced: cited('2007-06-01'),
          offered: [
            { from: when('1.0'), until: when('2009-02-12'), sources: CITED },
            { from: when('2010-04-10'), sources: CITED },
          ],
        },
      },
    );
    const status = (at: string) => columnOf(data, basic, at)?.status;
    expect(
      ['2007-05-31', '2007-06-01', '2008-01-01', '2009-02-11', '2009-02-12', '2010-04-10'].map(
        status,
      ),
    ).toEqual(['not-yet', 'announced', 'on-offer', 'on-offer', 'gone', 'on-offer']);
    expect(columnOf(data, basic, '2009-03-01')?.since).toBe('2009-02-12');
    expect(columnsAt(data, '2009-03-01')).toEqual([]);
  });

  it('count an offer in a coarse date from its last day', () => {
    const data = oneEdition(
      {},
      { edition: { offered: [{ from: when('2008-10'), sources: CITED }] } },
    );
    expect(columnOf(data, basic, '2008-10-30')?.status).toBe('not-yet');
    expect(columnOf(data, basic, '2008-10-31')?.status).toBe('on-offer');
  });

  it('stay at the last release they were offered in when they are gone', () => {
    const data = oneEdition(
      {},
      {
        edition: { offered: [{ from: when('1.0'), until: when('2.0'), sources: CITED }] },
      },
    );
    expect(columnOf(data, basic, '2012-01-01')).toMatchObject({
      status: 'gone',
      release: { id: '1.0' },
    });
  });

  it('stay at the newest release that came in the edition, while they are still on offer', () => {
    const data = oneEdition(
      {},
      {
        edition: { offered: [{ from: when('1.0'), upTo: '1.0', sources: CITED }] },
      },
    );
    expect(columnOf(data, basic, '2012-01-01')).toMatchObject({
      status: 'on-offer',
      release: { id: '1.0' },
    });
  });

  it('have no release where none is recorded', () => {
    const data = oneEdition(
      {},
      {
        product: { releases: [] },
        edition: { offered: [{ from: when('≤2009-03-05'), sources: CITED }] },
      },
    );
    expect(columnOf(data, basic, '2009-03-05')).toMatchObject({
      status: 'on-offer',
      release: null,
    });
  });

  it('do not exist for unknown editions and releases', () => {
    const data = oneEdition({});
    expect(columnOf(data, { edition: 'box/none' }, '2009-01-01')).toBeNull();
    expect(columnOf(data, { ...basic, release: '7' }, '2009-01-01')).toBeNull();
    expect(columnOf(data, { edition: 'constructor' }, '2009-01-01')).toBeNull();
  });

  it('stand in line-up order: an edition after what it includes', () => {
    const data = market({
      products: [product('box')],
      editions: [
        edition('box/a-top', { includes: [{ edition: 'box/m-middle', sources: CITED }] }),
        edition('box/m-middle', { includes: [{ edition: 'box/z-basic', sources: CITED }] }),
        edition('box/z-basic'),
      ],
    });
    expect(columnsAt(data, '2009-01-01').map((column) => column.edition.id)).toEqual([
      'box/z-basic',
      'box/m-middle',
      'box/a-top',
    ]);
  });

  it('have addresses that survive a round trip', () => {
    for (const text of ['xen', 'box/basic', 'box/basic@2008-r2'])
      expect(printColumnId(parseColumnId(text))).toBe(text);
  });
});
