/** The data of the benchmarks: repeatable, right, and what it is said to be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAtlas } from '../../src/checks/check-atlas.ts';
import type { InputFile } from '../../src/dataset/authored-file.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { directReading, type State } from '../bench/compat/direct-reading.ts';
import type { Statement } from '../bench/compat/package-data.ts';
import { compatTimeline, type CompatLevel } from '../bench/compat/timeline.ts';
import { generate } from '../bench/generated/generate.ts';
import { GENERATED_TODAY, SMALL, STATISTICS } from '../bench/generated/settings.ts';

function generated(settings = SMALL) {
  const files: InputFile[] = [];
  const bits = generate(settings, (file) => files.push(file));
  return { files, bits };
}

describe('generated data', () => {
  const { files, bits } = generated();
  const data = loadDataset(files);

  test('has no mistakes', () => {
    const nameOf = (_folder: string, file: string): string => file;
    expect(checkAtlas({ data, today: GENERATED_TODAY, nameOf })).toEqual([]);
  });

  test('is the same every time, and has as many facts as asked for', () => {
    expect(generated().files).toEqual(files);
    const facts = data.records.editions.flatMap(({ features }) =>
      features.flatMap((timeline) => timeline.facts),
    );
    expect(facts).toHaveLength(SMALL.editions * SMALL.features);
    const three = loadDataset(generated({ ...SMALL, factsPerCell: 3 }).files).records.editions;
    expect(three.every(({ features }) => features.every((one) => one.facts.length === 3))).toBe(
      true,
    );
  });

  test('editions of a product share what the statistics say', () => {
    const [first, ...others] = data.records.editions.filter(
      ({ product }) => product === 'product-000',
    );
    const said = (one: unknown): string => JSON.stringify(one).replace(/"sources":\[.*?\]/g, '');
    const same = others.flatMap(({ features }) =>
      features.map((timeline, place) => said(timeline) === said(first?.features[place])),
    );
    const share = same.filter(Boolean).length / same.length;
    expect(Math.abs(share - STATISTICS.shared)).toBeLessThan(0.05);
  });

  test('its entropy is that of its choices: about one fresh timeline and seven nearly shared', () => {
    const perCell = bits.cells / (SMALL.editions * SMALL.features);
    expect(perCell).toBeGreaterThan(1.5);
    expect(perCell).toBeLessThan(3);
  });
});

const RELEASES = ['1', '2', '3', '4', '5', 'preview'];
const PLACES = new Map(RELEASES.map((release, place) => [release, place]));
const WORDS: Readonly<Record<CompatLevel, State>> = {
  full: 'yes',
  partial: 'partial',
  preview: 'flagged',
  'partial preview': 'flagged partial',
  none: 'no',
  unknown: 'unknown',
};

test('timelines of support statements say what a direct reading of the statements says', () => {
  const version = fc
    .tuple(fc.constantFrom('', '', '≤'), fc.constantFrom(...RELEASES))
    .map(([sign, release]) => (release === 'preview' ? release : sign + release));
  const place = (text: string): number => PLACES.get(text.replace('≤', '')) ?? 0;
  const statement: fc.Arbitrary<Statement> = fc
    .record(
      {
        version_added: fc.oneof(version, fc.constant(false as const)),
        version_removed: version,
        partial_implementation: fc.constant(true as const),
        flags: fc.constant([{}]),
      },
      { requiredKeys: ['version_added'] },
    )
    // Nothing is removed before it came.
    .filter(
      ({ version_added: added, version_removed: removed }) =>
        removed === undefined || (added !== false && place(added) < place(removed)),
    );
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), (statements) => {
      const facts = compatTimeline(statements, RELEASES, PLACES);
      const states = RELEASES.map((_, at) => {
        const fact = facts.findLast(({ from }) => place(from) <= at);
        return fact ? WORDS[fact.level] : 'unknown';
      });
      expect(states).toEqual(directReading(statements, PLACES));
    }),
  );
});
