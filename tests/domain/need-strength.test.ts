import { describe, expect, it } from 'vitest';
import {
  NEED_STRENGTHS,
  possibleStrengths,
  strengthOf,
  withStrength,
  type NeedLists,
} from '../../src/domain/need-strength.ts';
import { parseQuery } from '../../src/domain/parse-query.ts';
import { printQuery } from '../../src/domain/query.ts';
import { market } from './market.ts';

const data = market({});
const query = (text: string) => parseQuery(text, data).query;
const one = (text: string) => query(text)[0] ?? [];
const lists = (need: string, want: string): NeedLists => ({ need: query(need), want: query(want) });
const print = ({ need, want }: NeedLists) =>
  `${printQuery(need, 'terminal')} / ${printQuery(want, 'terminal')}`;

describe('how strongly a need is asked', () => {
  const asked = lists('ha !san', 'live-migration guest:linux|ha');

  it.each([
    ['ha', 'must'],
    ['san', 'not'],
    ['!san', 'not'],
    ['live-migration', 'nice'],
    ['guest:linux|ha', 'nice'],
    ['max-ram>=4', null],
  ])('%s: %s', (term, strength) => {
    expect(strengthOf(asked, one(term))).toBe(strength);
  });

  it.each([
    ['ha', 'nice', '!san / live-migration guest:linux|ha ha'],
    ['ha', 'not', '!ha !san / live-migration guest:linux|ha'],
    ['san', 'must', 'ha san / live-migration guest:linux|ha'],
    ['live-migration', 'not', 'ha !san !live-migration / guest:linux|ha'],
    ['guest:linux|ha', 'must', 'ha !san guest:linux|ha / live-migration'],
    ['san', null, 'ha / live-migration guest:linux|ha'],
    ['max-ram>=4', 'must', 'ha !san max-ram>=4 / live-migration guest:linux|ha'],
  ] as const)('%s switched to %s', (term, strength, expected) => {
    expect(print(withStrength(asked, one(term), strength))).toBe(expected);
  });

  it('is what it was switched to, whatever it was before', () => {
    for (const term of ['ha', '!san', 'live-migration', 'max-ram>=4'])
      for (const strength of NEED_STRENGTHS)
        expect(strengthOf(withStrength(asked, one(term), strength), one(term))).toBe(strength);
  });

  it('asks alternatives never as a must not', () => {
    expect(possibleStrengths(one('guest:linux|ha'))).toEqual(['must', 'nice']);
    expect(possibleStrengths(one('!ha'))).toEqual(['must', 'nice', 'not']);
  });
});
