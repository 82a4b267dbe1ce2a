import { describe, expect, it } from 'vitest';
import {
  compareColumns,
  contrast,
  contrastCounts,
  isWanted,
  standingOf,
} from '../../src/domain/compare.ts';
import { comparedColumn } from '../../src/domain/compared-columns.ts';
import type { Claim } from '../../src/domain/model.ts';
import {
  edition,
  fact,
  facts,
  feature,
  market,
  product,
  quantity,
  support,
  UNLIMITED,
} from './market.ts';

const AT = '2009-03-05';
const more = feature('max', { kind: 'quantity', better: 'more' });
const less = feature('min', { kind: 'quantity', better: 'less' });
const neutral = feature('size', { kind: 'quantity' });
const xen: Claim = { kind: 'choice', options: ['xen'], complete: true };
const both: Claim = { kind: 'choice', options: ['kvm', 'xen'], complete: true };

describe('a contrast', () => {
  it.each([
    [more, support('unknown'), quantity(1), 'unknown'],
    [more, quantity(1), support('unknown'), 'unknown'],
    [more, quantity(2), quantity(2), 'same'],
    [more, quantity(2), quantity(4), 'gained'],
    [more, quantity(4), quantity(2), 'lost'],
    [more, quantity(4), UNLIMITED, 'gained'],
    [less, quantity(4), quantity(2), 'gained'],
    [neutral, quantity(4), quantity(2), 'differs'],
    [neutral, support('none'), support('full'), 'gained'],
    [neutral, support('full'), support('none'), 'lost'],
    [neutral, support('planned'), support('add-on'), 'gained'],
    [neutral, support('full'), support('partial'), 'lost'],
    [neutral, support('none'), support('planned'), 'differs'],
    [neutral, support('none'), support('not-applicable'), 'differs'],
    [neutral, xen, both, 'differs'],
    [neutral, both, { ...both, options: ['xen', 'kvm'] }, 'same'],
  ] as const)('%#', (of, from, to, expected) => {
    expect(contrast(of, from, to)).toBe(expected);
  });
});

describe('a comparison', () => {
  const data = market({
    products: [product('box')],
    editions: [
      edition('box/a', {
        features: facts({
          ha: [fact('1.0', support('none'))],
          'guest sles-10': [fact('1.0', support('full'))],
        }),
      }),
      edition('box/b', {
        features: facts({
          ha: [fact('1.0', support('full'))],
          'guest linux': [fact('1.0', support('full'))],
        }),
      }),
    ],
  });
  const columns = ['box/a', 'box/b'].flatMap((id) => comparedColumn(data, id, AT) ?? []);
  const rows = compareColumns(data, { columns, features: data.records.features });

  it('has a row per feature and one per target that a column speaks of', () => {
    expect(rows.flatMap(({ feature: { id }, target }) => (id === 'guest' ? [target] : []))).toEqual(
      ['linux', 'sles-10'],
    );
    expect(rows.filter(({ feature: { id } }) => id === 'ha')).toHaveLength(1);
  });

  it('knows which rows differ and how they stand to the baseline', () => {
    const ha = rows.find(({ feature: { id } }) => id === 'ha');
    expect(ha).toMatchObject({ differs: true, contrasts: ['same', 'gained'] });
    const sles = rows.find(({ target }) => target === 'sles-10');
    expect(sles).toMatchObject({ differs: false, contrasts: ['same', 'same'] });
    expect(rows.find(({ feature: { id } }) => id === 'san')).toMatchObject({
      differs: false,
      contrasts: ['unknown', 'unknown'],
    });
  });

  it('counts against any baseline', () => {
    expect(contrastCounts(rows, 1)).toMatchObject({ gained: 1, same: 1 });
    const turned = compareColumns(data, {
      columns,
      features: data.records.features,
      baseline: 1,
    });
    expect(contrastCounts(turned, 0)).toMatchObject({ lost: 1, same: 1 });
  });

  it('says what a row as a whole comes to, and shows the rows asked for', () => {
    const standing = Object.fromEntries(
      rows.map((row) => [row.target ?? row.feature.id, standingOf(row)]),
    );
    expect(standing).toMatchObject({
      ha: 'differs',
      'sles-10': 'identical',
      linux: 'partly-known',
      san: 'unknown',
    });
    const shown = (choice: { differences: boolean; known: boolean }): string[] =>
      rows.filter((row) => isWanted(row, choice)).map((row) => row.target ?? row.feature.id);
    expect(shown({ differences: true, known: false })).toEqual(['ha']);
    expect(shown({ differences: false, known: true })).not.toContain('san');
    expect(shown({ differences: false, known: true })).toContain('linux');
    expect(shown({ differences: false, known: false })).toHaveLength(rows.length);
  });
});
