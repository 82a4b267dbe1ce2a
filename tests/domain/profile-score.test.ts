import { describe, expect, it } from 'vitest';
import { columnsAt } from '../../src/domain/columns.ts';
import type { Profile } from '../../src/domain/model.ts';
import { findEditions } from '../../src/domain/match.ts';
import { judgedIn, judgeProfile, readProfile, scoreOf } from '../../src/domain/profile-score.ts';
import { edition, fact, facts, market, product, support } from './market.ts';

const profile: Profile = {
  id: 'shop',
  name: 'Shop',
  description: 'A shop.',
  features: [],
  requirements: [
    { term: 'ha', strength: 'required' },
    { term: 'san', strength: 'required' },
    { term: 'live-migration', strength: 'preferred' },
    { term: 'no-such-feature', strength: 'preferred' },
  ],
};
const data = market({
  products: [product('box')],
  editions: [
    edition('box/a', {
      features: facts({ ha: [fact('1.0', support('full'))], san: [fact('1.0', support('none'))] }),
    }),
    edition('box/b', { features: facts({ 'live-migration': [fact('1.0', support('add-on'))] }) }),
  ],
});
const columns = columnsAt(data, '2009-03-05');

describe('a profile', () => {
  it('gives each column a verdict per requirement, and counts by strength', () => {
    const judged = judgeProfile(data, { profile, columns, at: '2009-03-05' });
    expect(judged.map(({ results }) => results.map((result) => result?.verdict ?? null))).toEqual([
      ['meets', 'unknown'],
      ['fails', 'unknown'],
      ['unknown', 'fails'],
      [null, null],
    ]);
    expect(scoreOf(judged, 0, 'required')).toEqual({ meets: 1, unknown: 0, fails: 1 });
    expect(scoreOf(judged, 1, 'preferred')).toEqual({ meets: 0, unknown: 1, fails: 1 });
  });

  it('is read from an answer that asked for all of it, alike', () => {
    const read = readProfile(data, profile);
    const need = read.flatMap((requirement) => (requirement.need ? [requirement.need] : []));
    const { findings } = findEditions(data, { need, at: '2009-03-05', columns });
    const judged = judgeProfile(data, { profile, columns, at: '2009-03-05' });
    for (const { column, terms } of findings) {
      const place = columns.indexOf(column);
      for (const strength of ['required', 'preferred'] as const)
        expect(scoreOf(judgedIn(read, terms), 0, strength)).toEqual(
          scoreOf(judged, place, strength),
        );
    }
  });

  it('counts what the reader accepts', () => {
    const judged = judgeProfile(data, { profile, columns, at: '2009-03-05', accept: ['add-on'] });
    expect(scoreOf(judged, 1, 'preferred')).toEqual({ meets: 1, unknown: 1, fails: 0 });
  });
});
