import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { SEVERITIES } from '../../src/domain/codes.ts';
import { jsonSchemas } from '../../src/schema/json-schemas.ts';
import { PUBLISHED_SHAPES } from '../../src/schema/kinds.ts';
import { fieldsAt, shapeBelow, shapeFor } from '../../src/schema/walk.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../public/schemas');

describe('JSON Schemas', () => {
  test.each([...jsonSchemas()])('%s is up to date: npm run schemas renews it', (name, text) => {
    expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(text);
  });

  test.each([...jsonSchemas()])('%s refuses unknown fields', (name, text) => {
    const schema = JSON.parse(text) as { properties?: object; additionalProperties?: unknown };
    if (schema.properties) expect(schema.additionalProperties, name).toBe(false);
  });
});

/** Every message that a shape refuses with. */
function refusals(shape: z.ZodType, value: unknown): string[] {
  const result = shape.safeParse(value);
  return result.success
    ? []
    : result.error.issues
        .filter(({ code }) => code === 'custom' || code === 'invalid_format')
        .map(({ message }) => message);
}

test('refusals carry codes', () => {
  const edition = PUBLISHED_SHAPES.get('edition')!;
  const sources = [{ a: 'b' }];
  const odd = ['', '<b>', '\u202E', 'Ä', 'a b', '2009-02-30'];
  const found = odd.flatMap((text) => [
    ...refusals(edition, { names: [{ name: text, from: text, sources }] }),
    ...refusals(PUBLISHED_SHAPES.get('source')!, {
      title: text,
      publisher: 'x',
      kind: 'press',
      language: text,
      url: text,
      date: text,
      accessed: '2020',
    }),
  ]);
  expect(found.length).toBeGreaterThan(10);
  for (const message of found) expect(Object.keys(SEVERITIES)).toContain(message);
});

describe('walking through shapes', () => {
  const edition = PUBLISHED_SHAPES.get('edition')!;
  const sources = [{ a: 'b' }];

  test('tells the fields at a path, in canonical order', () => {
    expect(fieldsAt(edition, {}, [])).toEqual([
      'names',
      'summary',
      'announced',
      'offered',
      'includes',
      'features',
    ]);
    const value = { features: { x: [{ from: '1' }], guests: { linux: [{ from: '1', sources }] } } };
    expect(fieldsAt(edition, value, ['features', 'x', 0])?.slice(0, 2)).toEqual([
      'from',
      'support',
    ]);
    expect(fieldsAt(edition, value, ['features', 'guests', 'linux', 0])?.[0]).toBe('from');
    expect(fieldsAt(edition, value, ['features'])).toBeNull();
  });

  test('chooses between forms by what is written', () => {
    const citations = shapeBelow(shapeFor(shapeBelow(edition, 'offered')!, []), 0)!;
    expect(fieldsAt(citations, { sources: [{ source: 'a', at: 'b' }] }, ['sources', 0])).toEqual([
      'source',
      'at',
      'checked',
      'silent',
    ]);
    expect(fieldsAt(citations, { sources }, ['sources', 0])).toBeNull();
  });
});
