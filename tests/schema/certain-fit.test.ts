/** What certainly fits, zod accepts and leaves as it came. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputFile } from '../../src/dataset/authored-file.ts';
import { shapeOfFile } from '../../src/dataset/shape-of-file.ts';
import { readYaml } from '../../src/dataset/yaml.ts';
import { readData } from '../../src/node/read-data.ts';
import { certainFit } from '../../src/schema/certain-fit.ts';
import { DATA } from '../checks/other-atlas.ts';
import { RUNS, brokenTexts } from '../dataset/broken-texts.ts';

const REAL = readData(path.resolve(import.meta.dirname, '../../data'));

/** Whether a file certainly fits its shape; fails if zod does not agree. */
function fitsCertainly({ path: file, text }: InputFile): boolean {
  const shape = shapeOfFile(file, text);
  const { value } = readYaml(text, file);
  if (!shape || value === undefined || !certainFit(shape)(value)) return false;
  const read = shape.safeParse(value);
  expect(read.success, file).toBe(true);
  expect(JSON.stringify(read.data), file).toBe(JSON.stringify(value));
  return true;
}

test('every file of the real data fits certainly', () => {
  expect(REAL.filter((file) => !fitsCertainly(file)).map((file) => file.path)).toEqual([]);
});

test('broken texts that fit certainly, fit', () => {
  fc.assert(
    fc.property(brokenTexts(DATA), (file) => void fitsCertainly(file)),
    { numRuns: RUNS },
  );
});

test('keys in another order than the shape has are left to zod', () => {
  const file = DATA.find(({ path: name }) => name === 'features/brewing/heating.yml')!;
  const shape = shapeOfFile(file.path, file.text)!;
  const value = readYaml(file.text, file.path).value as Record<string, unknown>;
  expect(certainFit(shape)(value)).toBe(true);
  expect(certainFit(shape)(Object.fromEntries(Object.entries(value).reverse()))).toBe(false);
});
