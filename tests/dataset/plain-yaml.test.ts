/** The quick reader says nothing that js-yaml does not say as well. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_PLAIN, readPlainYaml } from '../../src/dataset/plain-yaml.ts';
import { readAnyYaml } from '../../src/dataset/yaml.ts';
import { readData } from '../../src/node/read-data.ts';
import { DATA } from '../checks/other-atlas.ts';
import { RUNS, brokenTexts } from './broken-texts.ts';

const REAL = readData(path.resolve(import.meta.dirname, '../../data'));

/** Fails if the quick reader says something else than the full one. */
function expectAgreement(text: string): void {
  const plain = readPlainYaml(text);
  if (plain !== NOT_PLAIN)
    expect({ value: plain, problems: [] }, text).toStrictEqual(readAnyYaml(text, ''));
}

describe('the quick reader agrees with the full one', () => {
  test('about the real data, nearly all of which it reads', () => {
    for (const { text } of REAL) expectAgreement(text);
    const plain = REAL.filter(({ text }) => readPlainYaml(text) !== NOT_PLAIN);
    expect(plain.length / REAL.length).toBeGreaterThan(0.95);
  });

  test('about broken texts', () => {
    fc.assert(
      fc.property(brokenTexts(DATA), ({ text }) => expectAgreement(text)),
      { numRuns: RUNS },
    );
  });

  test('about lines put together at random', () => {
    const words = [
      'a',
      'b-1',
      '64-bit',
      '1e5',
      '5.0',
      '012',
      '0x1f',
      '2008',
      '2008-03',
      'null',
      '~',
    ];
    const values = [...words, '"5.0"', '"a', "'a'", 'a b', 'a: b', 'a #b', 'a#b', 'a:', '-', '- a'];
    const more = [
      '[a, b]',
      '[a, null]',
      '[',
      '1.',
      '-1',
      '+1',
      '.5',
      '.inf',
      '.NaN',
      'True',
      '≤5.0',
      '<<',
      '__proto__',
      '%',
      'caf\u00E9',
      '"caf\u00E9',
      '\u0085',
      '\u200B',
      'a\tb',
    ];
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', '      '),
        fc.constantFrom('', '- ', '- - ', '# '),
        fc.constantFrom(
          '',
          ...words.map((word) => `${word}: `),
          ...words.map((word) => `${word}:`),
        ),
        fc.constantFrom('', ...values, ...more),
        fc.constantFrom('', '', '', ' ', ' # c'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) =>
        expectAgreement(`${lines.join('\n')}\n`),
      ),
      { numRuns: RUNS * 50 },
    );
  });
});

const BEYOND = [
  ['a key twice', 'a: 1\na: 2\n'],
  ['a number as key', '5.10: a\n'],
  ['a key without value', 'a:\nb: 1\n'],
  ['a value on two lines', 'a: b\n  c\n'],
  ['two documents', 'a: 1\n---\nb: 1\n'],
  ['an anchor', 'a: &b 1\n'],
  ['an escape', 'a: "\\u0041"\n'],
  ['an end of line of another system', 'a: 1\r\n'],
  ['a last line without its end', 'a: b'],
  ['a byte order mark', '\uFEFFa: b\n'],
  ['a sign that nobody sees in a comment', '# \u200B\na: b\n'],
  ['nothing', ''],
] as const;

for (const [name, text] of BEYOND)
  test(`${name} is left to the full reader`, () => expect(readPlainYaml(text)).toBe(NOT_PLAIN));
