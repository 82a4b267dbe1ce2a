import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { findEditions, type Search } from '../../src/domain/match.ts';
import type { Claim } from '../../src/domain/model.ts';
import { parseQuery } from '../../src/domain/parse-query.ts';
import { strongest, weakest, VERDICTS } from '../../src/domain/verdict.ts';
import { ACCEPTANCES, SUPPORT_LEVELS } from '../../src/domain/vocabulary.ts';
import {
  CITED,
  edition,
  fact,
  facts,
  market,
  oneEdition,
  product,
  quantity,
  releases,
  support,
  UNLIMITED,
} from './market.ts';

const AT = '2009-03-05';

function search(
  data: Dataset,
  need: string,
  more: Partial<Omit<Search, 'need' | 'want'>> & { want?: string } = {},
) {
  const { problems, query } = parseQuery(need, data);
  expect(problems).toEqual([]);
  const want = parseQuery(more.want ?? '', data).query;
  return findEditions(data, { at: AT, ...more, need: query, want });
}

function verdict(claim: Claim | null, need: string, more: Partial<Search> = {}, feature = 'ha') {
  const data = oneEdition(claim ? { [feature]: [fact('1.0', claim)] } : {});
  return search(data, need, more as never).findings[0]?.verdict;
}

describe('a plain need', () => {
  it.each(SUPPORT_LEVELS)('for %s', (level) => {
    const met = { full: 'meets', unknown: 'unknown' } as Record<string, string>;
    expect(verdict(support(level), 'ha')).toBe(met[level] ?? 'fails');
    const absent: Record<string, string> = {
      none: 'meets',
      'not-applicable': 'meets',
      planned: 'meets',
      unknown: 'unknown',
    };
    expect(verdict(support(level), '!ha')).toBe(absent[level] ?? 'fails');
  });

  it('is met by what the reader accepts', () => {
    expect(verdict(support('partial'), 'ha', { accept: ['partial'] })).toBe('meets');
    expect(verdict(support('add-on'), 'ha', { accept: ['partial'] })).toBe('fails');
    const preview: Claim = { kind: 'support', support: 'full', maturity: 'preview' };
    expect(verdict(preview, 'ha')).toBe('fails');
    expect(verdict(preview, 'ha', { accept: ['preview'] })).toBe('meets');
    expect(verdict({ kind: 'support', support: 'full', maturity: 'deprecated' }, 'ha')).toBe(
      'meets',
    );
  });

  it('does not let acceptance change an absence', () => {
    expect(verdict(support('partial'), '!ha', { accept: ACCEPTANCES })).toBe('fails');
  });

  it('notices that an absence is only for now', () => {
    const data = oneEdition({ ha: [fact('1.0', support('planned'))] });
    expect(search(data, '!ha').findings[0]?.terms[0]).toMatchObject({
      verdict: 'meets',
      planned: true,
    });
  });
});

describe('a limit', () => {
  it.each<[string, Claim | null, string]>([
    ['max-ram>=64', quantity(64), 'meets'],
    ['max-ram>64', quantity(64), 'fails'],
    ['max-ram<=64', quantity(64), 'meets'],
    ['max-ram<64', quantity(64), 'fails'],
    ['max-ram=64', quantity(64), 'meets'],
    ['max-ram>=1TB', quantity(1024), 'meets'],
    ['max-ram>=1TB', quantity(1000), 'fails'],
    ['max-ram>=99999', UNLIMITED, 'meets'],
    ['max-ram=unlimited', UNLIMITED, 'meets'],
    ['max-ram=unlimited', quantity(64), 'fails'],
    ['max-ram<=64', UNLIMITED, 'fails'],
    ['max-ram>=64', quantity(64, { atLeast: true }), 'meets'],
    ['max-ram>=65', quantity(64, { atLeast: true }), 'unknown'],
    ['max-ram<=64', quantity(64, { atLeast: true }), 'unknown'],
    ['max-ram<64', quantity(64, { atLeast: true }), 'fails'],
    ['max-ram=80', quantity(64, { atLeast: true }), 'unknown'],
    ['max-ram=32', quantity(64, { atLeast: true }), 'fails'],
    ['max-ram=unlimited', quantity(64, { atLeast: true }), 'unknown'],
    ['!max-ram>=64', quantity(32), 'meets'],
    ['max-ram>=1', support('unknown'), 'unknown'],
    ['max-ram>=1', support('not-applicable'), 'fails'],
    ['max-ram>=1', null, 'unknown'],
  ])('%s of %j: %s', (need, claim, expected) => {
    expect(verdict(claim, need, {}, 'max-ram')).toBe(expected);
  });
});

describe('a choice', () => {
  it('is unknown only for an option missing from an incomplete list', () => {
    const choice = (complete: boolean): Claim => ({ kind: 'choice', options: ['xen'], complete });
    expect(verdict(choice(true), 'core=xen', {}, 'core')).toBe('meets');
    expect(verdict(choice(true), 'core=kvm', {}, 'core')).toBe('fails');
    expect(verdict(choice(false), 'core=kvm', {}, 'core')).toBe('unknown');
  });
});

describe('alternatives and conjunctions', () => {
  it('are the strongest and the weakest', () => {
    const data = oneEdition({
      ha: [fact('1.0', support('full'))],
      san: [fact('1.0', support('none'))],
    });
    const verdictOf = (need: string) => search(data, need).findings[0]?.verdict;
    expect(verdictOf('ha|live-migration')).toBe('meets');
    expect(verdictOf('san|live-migration')).toBe('unknown');
    expect(verdictOf('ha live-migration')).toBe('unknown');
    expect(verdictOf('san live-migration')).toBe('fails');
  });
});

describe('built-in terms', () => {
  const supported = releases([
    '1.0',
    '2008-01-01',
    { support: { general: { date: '2010-01-31', sources: CITED } } },
  ]);
  const data = oneEdition({}, { product: { releases: supported } });

  it.each([
    ['product=box', 'meets'],
    ['!product=box', 'fails'],
    ['vendor=acme', 'meets'],
    ['kind=backup-product', 'fails'],
    ['on-offer', 'meets'],
    ['supported', 'meets'],
    ['supported-until>=2010', 'fails'],
    ['supported-until>=2010-01', 'meets'],
  ])('%s: %s', (need, expected) => {
    expect(search(data, need).findings[0]?.verdict).toBe(expected);
  });

  it('cannot tell support without recorded phases, and sees it end', () => {
    expect(search(oneEdition({}), 'supported').findings[0]?.verdict).toBe('unknown');
    expect(search(data, 'supported', { at: '2010-02-01' }).findings[0]?.verdict).toBe('fails');
  });
});

describe('relations', () => {
  const data = market({
    products: [product('box'), product('tool', { kind: 'management-tool' })],
    editions: [
      edition('box/basic'),
      edition('box/top'),
      edition('tool', { features: facts({ 'manages box/top': [fact('1.0', support('full'))] }) }),
    ],
  });

  it('can be asked for from the other side', () => {
    const { findings } = search(data, 'managed-by:tool', {
      scope: parseQuery('kind=platform', data).query,
    });
    expect(findings.map(({ column, verdict: v }) => [column.edition.id, v])).toEqual([
      ['box/top', 'meets'],
      ['box/basic', 'unknown'],
    ]);
  });
});

describe('the answer', () => {
  const data = market({
    products: [product('box')],
    editions: [
      edition('box/a', {
        features: facts({
          ha: [fact('1.0', support('none'))],
          san: [fact('1.0', support('none'))],
        }),
      }),
      edition('box/b', {
        features: facts({
          ha: [fact('1.0', support('none'))],
          san: [fact('1.0', support('full'))],
        }),
      }),
      edition('box/c', { features: facts({ ha: [fact('1.0', support('full'))] }) }),
      edition('box/d', {
        features: facts({
          ha: [fact('1.0', support('full'))],
          san: [fact('1.0', support('full'))],
        }),
      }),
      edition('box/e', {
        features: facts({
          ha: [fact('1.0', support('full'))],
          san: [fact('1.0', support('full'))],
          'live-migration': [fact('1.0', support('full'))],
        }),
      }),
    ],
  });

  it('ranks by group, open needs, wants, id', () => {
    const { findings } = search(data, 'ha san', { want: 'live-migration' });
    expect(findings.map(({ column }) => column.edition.id)).toEqual([
      'box/e',
      'box/d',
      'box/c',
      'box/b',
      'box/a',
    ]);
  });

  it('drops nobody for being unknown, and counts all', () => {
    expect(search(data, 'ha san').counts).toEqual({ meets: 2, unknown: 1, fails: 2 });
  });

  it('names the near miss and what dropping it would gain', () => {
    const { findings, drops } = search(data, 'ha san');
    expect(findings.map(({ near }) => near)).toEqual([null, null, null, 'ha', null]);
    expect(drops).toEqual([{ term: 'ha', meets: 1, unknown: 0 }]);
  });

  it('says where the other side of a dispute would turn the verdict', () => {
    const disputed = oneEdition({
      ha: [
        fact('1.0', support('none'), {
          because: 'the manual is newer',
          disputes: [{ claim: support('full'), sources: CITED }],
        }),
      ],
    });
    expect(search(disputed, 'ha').findings[0]?.terms[0]).toMatchObject({
      verdict: 'fails',
      disputedTurn: 'meets',
    });
    expect(search(disputed, 'max-ram>=1').findings[0]?.terms[0]?.disputedTurn).toBeNull();
  });
});

describe('laws', () => {
  const known = SUPPORT_LEVELS.filter((level) => level !== 'unknown');
  const claims = fc.record({
    ha: fc.option(fc.constantFrom(...known)),
    san: fc.option(fc.constantFrom(...known)),
    'live-migration': fc.option(fc.constantFrom(...known)),
  });
  const term = fc
    .tuple(fc.constantFrom('', '!'), fc.constantFrom('ha', 'san', 'live-migration'))
    .map(([bang, id]) => bang + id);
  const need = fc
    .array(
      fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join('|')),
      { minLength: 1, maxLength: 4 },
    )
    .map((terms) => terms.join(' '));
  const accept = fc.subarray([...ACCEPTANCES]);

  it('filling in an unknown never changes a verdict that was decided', () => {
    fc.assert(
      fc.property(
        claims,
        need,
        accept,
        fc.constantFrom('ha', 'san', 'live-migration'),
        fc.constantFrom(...known),
        (levels, text, accepted, filled, level) => {
          const dataOf = (of: typeof levels) =>
            oneEdition(
              Object.fromEntries(
                Object.entries(of).flatMap(([id, value]) =>
                  value ? [[id, [fact('1.0', support(value))]]] : [],
                ),
              ),
            );
          const before = search(dataOf(levels), text, { accept: accepted }).findings[0]?.verdict;
          const after = search(
            dataOf({ ...levels, [filled]: levels[filled as 'ha'] ?? level }),
            text,
            { accept: accepted },
          ).findings[0]?.verdict;
          if (before !== 'unknown') expect(after).toBe(before);
        },
      ),
    );
  });

  it('a term and its negation never both hold, except that neither may be decided', () => {
    for (const level of SUPPORT_LEVELS) {
      const both = [
        verdict(support(level), 'ha', { accept: ACCEPTANCES }),
        verdict(support(level), '!ha'),
      ];
      expect(both.includes('unknown') ? level : new Set(both).size).toBe(
        both.includes('unknown') ? 'unknown' : 2,
      );
    }
  });

  it('AND is the minimum, OR the maximum of fails < unknown < meets', () => {
    const rank = (v: (typeof VERDICTS)[number]) => VERDICTS.indexOf(v);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS), { minLength: 1 }), (verdicts) => {
        expect(rank(weakest(verdicts))).toBe(Math.min(...verdicts.map(rank)));
        expect(rank(strongest(verdicts))).toBe(Math.max(...verdicts.map(rank)));
      }),
    );
  });
});
