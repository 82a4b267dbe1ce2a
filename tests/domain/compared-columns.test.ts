import { describe, expect, it } from 'vitest';
import { compareColumns } from '../../src/domain/compare.ts';
import { anotherColumn, comparedColumn } from '../../src/domain/compared-columns.ts';
import { edition, fact, facts, feature, market, product, releases, support } from './market.ts';

const data = market({
  products: [
    product('box', { releases: releases(['1.0', '2008-01-01'], ['2.0', '2009-06-01']) }),
    product('pane', { releases: releases(['2008', '2008-02-01'], ['2012', '2012-09-01']) }),
  ],
  editions: [
    edition('box/a', {
      features: facts({ ha: [fact('1.0', support('none')), fact('2.0', support('full'))] }),
    }),
    edition('pane/a', { offered: [] }),
  ],
  redirects: [{ kind: 'editions', id: 'box/old', to: ['box/a'] }],
});
const AT = '2012-01-01';

const read = (text: string) => {
  const found = comparedColumn(data, text, AT);
  return found && [found.id, found.column.release?.id ?? null, found.at];
};

describe('a column of a comparison', () => {
  it.each([
    ['box/a', ['box/a', '2.0', AT]],
    ['box/a@1.0', ['box/a@1.0', '1.0', AT]],
    ['box/a@2008-05', ['box/a@2008-05', '1.0', '2008-05-31']],
    ['box/old@1.0', ['box/a@1.0', '1.0', AT]],
    // What is the id of a release is that release, whatever it looks like.
    ['pane/a@2012', ['pane/a@2012', '2012', AT]],
    ['box/a@3.0', null],
    ['box/a@', null],
    ['box/a@2008-13', null],
    ['box', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is looked at on its own day', () => {
    const columns = ['box/a@2008-05', 'box/a'].flatMap(
      (text) => comparedColumn(data, text, AT) ?? [],
    );
    const [row] = compareColumns(data, { columns, features: [feature('ha')] });
    expect(row).toMatchObject({ contrasts: ['same', 'gained'], differs: true });
  });
});

describe('one more column of an edition', () => {
  it('is that of the day, then older releases, then none', () => {
    expect(anotherColumn(data, 'box/a', [], AT)).toBe('box/a');
    expect(anotherColumn(data, 'box/a', ['box/a'], AT)).toBe('box/a@1.0');
    expect(anotherColumn(data, 'box/a', ['box/a', 'box/a@1.0'], AT)).toBeNull();
    expect(anotherColumn(data, 'box/zzz', [], AT)).toBeNull();
  });
});
