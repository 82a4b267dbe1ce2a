/** Files with a few random wounds: cut out, doubled, swapped and foreign pieces of text. */
import fc from 'fast-check';
import type { InputFile } from '../../src/dataset/authored-file.ts';

/** How often each property is tried; `FUZZ_RUNS` makes it thorough. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 80);

const FOREIGN = [
  '"',
  "'",
  ':',
  ': ',
  '- ',
  '\n',
  '  ',
  '\t',
  '#',
  ' # x',
  '&a ',
  '*a',
  '!!str ',
  '<<: ',
  '|\n',
  '>-\n',
  '{',
  '}',
  '[',
  ']',
  ',',
  '? ',
  '__proto__: ',
  'null',
  '~',
  '.nan',
  '-0',
  '1e999',
  '0x10',
  '≤',
  '<=',
  '---\n',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\u202E',
  '\u2028',
  '<script>',
  '&amp;',
  '%',
  '`',
  '@',
  'constructor: ',
  '..',
] as const;

interface Wound {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const wound: fc.Arbitrary<Wound> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  text: fc.oneof(
    fc.constantFrom(...FOREIGN),
    fc.string({ maxLength: 8, unit: 'binary' }),
    fc.constant(''),
  ),
});

function inflict(text: string, { at, length, text: foreign }: Wound): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + foreign + text.slice(start + length);
}

/** One of the files, wounded up to four times. */
export function brokenTexts(files: readonly InputFile[]): fc.Arbitrary<InputFile> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(wound, { maxLength: 4 }))
    .map(([{ path, text }, wounds]) => ({ path, text: wounds.reduce(inflict, text) }));
}
