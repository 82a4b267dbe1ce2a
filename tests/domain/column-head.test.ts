import { describe, expect, it } from 'vitest';
import { columnHead, statesOfHead } from '../../src/domain/column-head.ts';
import { columnOf } from '../../src/domain/columns.ts';
import { CITED, edition, market, product, releases, when } from './market.ts';

const ENDS = { support: { general: { date: '2012-06-30', sources: CITED } } };
const data = market({
  products: [product('box', { releases: releases(['1.0', '2008-01-01', ENDS]) })],
  editions: [
    edition('box/basic'),
    edition('box/old', {
      offered: [{ from: when('1.0'), until: when('2010-01-01'), sources: CITED }],
    }),
  ],
});

function states(id: string, at: string) {
  const column = columnOf(data, { edition: id }, at);
  if (!column) throw new Error('no column');
  return statesOfHead(columnHead(data, column, at)).map(({ phrase, date }) => [phrase, date]);
}

describe('where a column is in its life', () => {
  it('on offer: how long it is supported, or since when it is not', () => {
    expect(states('box/basic', '2009-01-01')).toEqual([['supported', '2012-06-30']]);
    expect(states('box/basic', '2013-01-01')).toEqual([['ended', '2012-06-30']]);
    expect(states('box/basic', '2007-01-01')).toEqual([['not-yet', null]]);
  });

  it('gone: since when, and that it is out of support as well', () => {
    expect(states('box/old', '2011-01-01')).toEqual([['gone', '2010-01-01']]);
    expect(states('box/old', '2013-01-01')).toEqual([
      ['gone', '2010-01-01'],
      ['ended', '2012-06-30'],
    ]);
  });
});
