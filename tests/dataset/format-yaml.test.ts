import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatYaml } from '../../src/dataset/format-yaml.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { shapeOfFile } from '../../src/dataset/shape-of-file.ts';
import { SHAPES } from '../../src/schema/kinds.ts';
import { DATA } from '../checks/other-atlas.ts';
import { RUNS, brokenTexts } from './broken-texts.ts';

function formatted(
  text: string,
  shape: Parameters<typeof formatYaml>[1] = SHAPES.editions,
): string {
  const result = formatYaml(text, shape);
  return 'text' in result ? result.text : `refused: ${result.refused}`;
}

describe('the canonical form', () => {
  test('puts fields in the order of the schema, in block style, with the quotes that are needed', () => {
    const text = `# yaml-language-server: $schema=x
---
offered:
- {from: "<=2009-03-05", sources: [{some-manual: 'page 1: x'}]}
names:
    - sources:
        - some-manual: >-
            folded
            text
        - {source: other, at: "5.0", silent: true}
      name: 'Plain enough'
features:
  live-migration:
    - support: none
      from: '5.0'
      cases:
      - when: [a, b]
        sources: [some-manual: "2009"]
        support: full
      sources:
      - some-manual: "2009-03-05"
`;
    expect(formatted(text)).toBe(`# yaml-language-server: $schema=x
names:
  - name: Plain enough
    sources:
      - some-manual: folded text
      - source: other
        at: "5.0"
        silent: true
offered:
  - from: "≤2009-03-05"
    sources:
      - some-manual: "page 1: x"
features:
  live-migration:
    - from: "5.0"
      support: none
      cases:
        - when: [a, b]
          support: full
          sources:
            - some-manual: "2009"
      sources:
        - some-manual: 2009-03-05
`);
  });

  test('keeps comments with what they speak of', () => {
    const text = `# yaml-language-server: $schema=x
# of offers
offered: # behind
  # of the first offer
  - from: "1.0" # of the moment
    sources:
      - a: b
# of names

names:
  - name: A
    sources:
      - a: b
# at the end
`;
    const result = formatted(text);
    expect(result.match(/#.*/g)?.sort()).toEqual(text.match(/#.*/g)?.sort());
    expect(result).toMatch(/^# yaml-language-server.*\n(?!# of offers)/);
    expect(result).toMatch(/# of offers\noffered:/);
  });

  test('mends byte order marks and line ends', () => {
    expect(formatted('\uFEFFname: A\r\n', SHAPES.guests)).toBe('name: A\n');
  });

  test('knows redirects', () => {
    const shape = shapeOfFile('guests/a.yml', 'split: [b, c]\n');
    expect(formatted('split:\n  - b\n  - c\n', shape ?? undefined)).toBe('split: [b, c]\n');
  });

  test.each(['a: [', 'a: 1\na: 2', 'a: &x 1', '', '\0'])('leaves %j alone', (text) => {
    expect(formatted(text)).toBe('refused: unreadable');
  });
});

describe('formatting', () => {
  const files = DATA.filter(({ path }) => path.endsWith('.yml'));

  test('leaves canonical files as they are', () => {
    for (const { path, text } of files)
      expect(formatted(text, shapeOfFile(path, text) ?? undefined), path).toBe(text);
  });

  test('is settled after once, whatever it is given, and never changes what a file means', () => {
    fc.assert(
      fc.property(brokenTexts(files), ({ path, text }) => {
        const shape = shapeOfFile(path, text);
        const result = shape && formatYaml(text, shape);
        if (!result || !('text' in result)) return;
        expect(formatYaml(result.text, shape)).toEqual(result);
        const before = loadDataset([{ path, text }]).records;
        const after = loadDataset([{ path, text: result.text }]).records;
        expect(after).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });
});
