import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_SHORTLISTS,
  parseShortlists,
  printShortlists,
  renamed,
  withNamed,
  withoutNamed,
  withPicked,
} from '../../src/domain/shortlists.ts';
import '../property-seed.ts';

const two = withNamed(
  withNamed(NO_SHORTLISTS, 'SAN', '?need=san'),
  '  For  Ann ',
  '?at=2009-03-05',
);
const names = ({ named }: typeof two) => named.map(({ name }) => name);

describe('shortlists', () => {
  it('keep a state under its name, tidied; the same name is written over', () => {
    expect(names(two)).toEqual(['SAN', 'For Ann']);
    const again = withNamed(two, 'SAN', '?need=ha');
    expect(again.named[0]).toEqual({ name: 'SAN', search: '?need=ha' });
    expect(withNamed(two, '  ', '?need=ha')).toBe(two);
  });

  it('are renamed and deleted; no name is taken twice', () => {
    expect(names(renamed(two, 'SAN', 'Storage'))).toEqual(['Storage', 'For Ann']);
    expect(renamed(two, 'SAN', 'For Ann')).toBe(two);
    expect(names(withoutNamed(two, 'SAN'))).toEqual(['For Ann']);
  });

  it('pick editions and let go of them', () => {
    const picked = withPicked(withPicked(two, 'box/basic'), 'pod');
    expect(picked.picked).toEqual(['box/basic', 'pod']);
    expect(withPicked(picked, 'pod').picked).toEqual(['box/basic']);
  });

  it('survive being kept', () => {
    const picked = withPicked(two, 'box/basic');
    expect(parseShortlists(printShortlists(picked))).toEqual(picked);
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"named":3,"picked":{}}',
    '{"named":[null,7,{"name":"x"},{"name":"","search":""},{"name":"y","search":"javascript:1"}]}',
    '{"picked":[1,null,"<b>","A B","../x/y"]}',
  ])('of mangled content %s are none', (text) => {
    expect(parseShortlists(text)).toEqual(NO_SHORTLISTS);
  });

  it('are read from any text without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parseShortlists(text)).not.toThrow();
      }),
    );
  });
});
