import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/domain/parse-query.ts';
import type { QueryProblemCode } from '../../src/domain/query-problems.ts';
import { printQuery } from '../../src/domain/query.ts';
import { ENGLISH_QUERY_WORDS } from '../../src/domain/words.ts';
import { edition, market, product } from './market.ts';

const data = market({
  products: [product('box'), product('esx')],
  editions: [edition('box/basic'), edition('esx')],
  redirects: [
    { kind: 'features', id: 'vmotion-old', to: ['live-migration'] },
    { kind: 'features', id: 'storage', to: ['san', 'ha'] },
  ],
});
const print = (text: string) => printQuery(parseQuery(text, data).query, 'terminal');

describe('the query grammar', () => {
  it.each([
    'live-migration',
    '!ha',
    'max-ram>=64',
    'max-ram=unlimited',
    '!max-hosts<16',
    'core=xen',
    'price=free',
    'guest:sles-10',
    'manages:esx@2.0',
    'manages:esx@1.0..2.0',
    'manages:box/basic',
    'managed-by:box',
    'product=box',
    'vendor=acme',
    'edition=box/basic',
    'kind=platform',
    'on-offer',
    'supported',
    '!supported',
    'supported-until>=2028-01-01',
    'ha|san|!core=kvm',
  ])('reads and prints %s', (text) => {
    const { query, problems } = parseQuery(text, data);
    expect(problems).toEqual([]);
    expect(query).toHaveLength(1);
    expect(printQuery(query, 'terminal')).toBe(text);
  });

  it('separates by space and comma alike', () => {
    expect(print('ha,san  max-ram>=1TB')).toBe('ha san max-ram>=1TB');
    expect(printQuery(parseQuery('ha san', data).query, 'address')).toBe('ha,san');
  });

  it('converts sizes: 1 TB is 1,024 GB', () => {
    expect(parseQuery('max-ram>=1TB', data).query[0]?.[0]).toMatchObject({ number: 1024 });
    expect(parseQuery('max-ram>=512MB', data).query[0]?.[0]).toMatchObject({ number: 0.5 });
  });

  it('reads ids that were renamed as their new ones and says so', () => {
    expect(parseQuery('vmotion-old', data)).toMatchObject({
      query: [[{ feature: 'live-migration' }]],
      rewritten: [{ from: 'vmotion-old', to: 'live-migration' }],
    });
  });

  it.each<[string, QueryProblemCode, string | null]>([
    ['live-migraton', 'unknown-feature', 'live-migration'],
    ['hotmove', 'unknown-feature', 'live-migration'],
    ['xyzzyplugh', 'unknown-feature', null],
    ['constructor', 'unknown-feature', null],
    ['storage', 'divided-record', 'san | ha'],
    ['ha=yes', 'takes-no-value', 'ha'],
    ['ha>=2', 'takes-no-value', 'ha'],
    ['ha:box', 'takes-no-target', 'ha'],
    ['max-ram', 'needs-comparison', 'max-ram>=64GB'],
    ['max-ram:4', 'takes-no-target', 'max-ram>=64GB'],
    ['max-ram>=lots', 'not-a-number', 'max-ram>=64GB'],
    ['max-ram>=-1', 'not-a-number', 'max-ram>=64GB'],
    ['max-ram>=1parsec', 'unit-does-not-fit', 'max-ram>=1'],
    ['max-hosts>=4GB', 'unit-does-not-fit', 'max-hosts>=4'],
    ['max-ram>=unlimited', 'takes-no-comparison', 'max-ram=unlimited'],
    ['core', 'needs-option', 'core=xen'],
    ['core=xne', 'unknown-option', 'core=xen'],
    ['core=hyper-v', 'unknown-option', 'xen, kvm'],
    ['core>=xen', 'takes-no-comparison', 'core=xen'],
    ['guest', 'needs-target', 'guest:sles-10'],
    ['guest:sles-11', 'unknown-target', 'sles-10'],
    ['manages:esx@9', 'unknown-release', null],
    ['product=bxo', 'unknown-record', 'box'],
    ['kind=plattform', 'unknown-option', 'kind=platform'],
    ['vendor', 'needs-option', 'vendor=…'],
    ['supported=yes', 'takes-no-value', 'supported'],
    ['supported-until', 'needs-comparison', 'supported-until>=2028-01-01'],
    ['supported-until>=soon', 'not-a-date', '2028-01-01'],
    ['supported-until>=2028-02-30', 'not-a-date', '2028-01-01'],
    ['>=4', 'unreadable-term', null],
    ['!!ha', 'unreadable-term', null],
  ])('says of %s: %s', (text, code, suggestion) => {
    const { query, problems } = parseQuery(`san ${text}`, data);
    expect(problems).toEqual([expect.objectContaining({ code, suggestion, term: text })]);
    expect(printQuery(query, 'terminal')).toBe('san');
    expect(
      problems.map((problem) => ENGLISH_QUERY_WORDS.problems[problem.code](problem)).join(),
    ).not.toMatch(/undefined|null|\[object/);
  });

  it('keeps the understood part of alternatives', () => {
    expect(print('ha|nonsense-term-here')).toBe('ha');
  });

  it('reads at most 200 terms and says so', () => {
    const { query, problems } = parseQuery('ha '.repeat(100_000), data);
    expect(query).toHaveLength(200);
    expect(problems).toMatchObject([{ code: 'too-long' }]);
  });

  it('never throws, and prints what it understood so that it reads the same again', () => {
    const word = fc.constantFrom(
      'ha',
      'san',
      '!',
      '=',
      '>=',
      ':',
      '|',
      ',',
      ' ',
      'max-ram',
      '64GB',
      'guest',
      'sles-10',
      'core',
      'xen',
      'manages',
      'esx',
      '@',
      '1.0',
      '..',
      'supported-until',
      '2028',
      '__proto__',
      '<b>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        fc.constantFrom('address' as const, 'terminal' as const),
        (text, medium) => {
          const { query } = parseQuery(text, data);
          const again = parseQuery(printQuery(query, medium), data);
          expect(again).toEqual({ query, problems: [], rewritten: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
