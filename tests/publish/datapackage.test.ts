import { describe, expect, it } from 'vitest';
import { apiFiles } from '../../src/publish/api-files.ts';
import { edition, fact, facts, market, product, support } from '../domain/market.ts';

const data = market({
  products: [product('box')],
  editions: [edition('box/basic', { features: facts({ ha: [fact('1.0', support('none'))] }) })],
});
const files = new Map(apiFiles(data, 'v1', '2026-11-22').map(({ path, text }) => [path, text]));
const json = (path: string): unknown => JSON.parse(files.get(path) ?? '');

describe('the data package', () => {
  it('describes every column of every table, in order', () => {
    const { resources } = json('datapackage.json') as {
      resources: {
        name: string;
        path: string;
        schema: { fields: { name: string; description: string }[] };
      }[];
    };
    expect(resources.map(({ name }) => name)).toEqual(['facts', 'citations']);
    for (const { path, schema } of resources) {
      expect(files.get(path)?.split('\r\n')[0]).toBe(
        schema.fields.map(({ name }) => name).join(','),
      );
      expect(schema.fields.every(({ description }) => description.length > 5)).toBe(true);
    }
  });

  it('is listed in the index with counts and version', () => {
    expect(json('index.json')).toMatchObject({
      version: 'v1',
      today: '2026-11-22',
      counts: { facts: 1, citations: 1 },
    });
    const { files: listed } = json('index.json') as { files: { path: string }[] };
    expect(listed.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].filter((path) => path !== 'index.json').sort(),
    );
  });
});
