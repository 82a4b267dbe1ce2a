import { describe, expect, it } from 'vitest';
import { claimsOfSource } from '../../src/domain/source-claims.ts';
import { CITED, edition, fact, facts, lead, market, product, support } from './market.ts';

const GUIDE = [{ source: 'guide', at: 'row 1' }];
const data = market({
  products: [
    product('box', {
      features: facts({ 'live-migration': [fact('1.0', support('none'), { sources: GUIDE })] }),
      leads: [lead('san', fact('1.0', support('full'), { sources: GUIDE }))],
    }),
  ],
  editions: [
    edition('box/basic', {
      features: facts({
        ha: [
          fact('1.0', support('none'), {
            because: 'The manual is newer.',
            disputes: [{ claim: support('full'), sources: GUIDE }],
          }),
          fact('2.0', support('full'), { sources: GUIDE }),
        ],
        'guest sles-10': [fact('1.0', support('full'), { sources: CITED })],
      }),
    }),
  ],
});
const standings = (at: string) =>
  claimsOfSource(data, 'guide', at).map(({ edition: of, feature, standing }) => [
    of?.id ?? null,
    feature.id,
    standing,
  ]);

describe('the claims of a source', () => {
  it('stand, are outweighed for a reason, or are hints', () => {
    expect(standings('2009-01-01')).toEqual([
      [null, 'live-migration', 'stands'],
      [null, 'san', 'hint'],
      ['box/basic', 'ha', 'outweighed'],
    ]);
    const outweighed = claimsOfSource(data, 'guide', '2009-01-01').find(
      ({ standing }) => standing === 'outweighed',
    );
    expect(outweighed).toMatchObject({
      says: support('full'),
      holds: support('none'),
      because: 'The manual is newer.',
    });
  });

  it('are those in force on the day', () => {
    expect(standings('2009-07-01')).toContainEqual(['box/basic', 'ha', 'stands']);
    expect(standings('2007-01-01')).toEqual([]);
  });
});
