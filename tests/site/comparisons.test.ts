/** The curated comparisons, as they are built: complete tables that add up, without any script. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { readData } from '../../src/node/read-data.ts';
import { BUILT_SITE } from './built-site.ts';

const { dataset } = loadDataset(readData(path.resolve(import.meta.dirname, '../../data')));
const comparisons = dataset.records.atlas.comparisons ?? [];
const builtPage = (address: string): string =>
  readFileSync(path.join(BUILT_SITE, address, 'index.html'), 'utf8');
const pieces = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, piece = '']) => piece);

test('the page of comparisons leads to all of them', () => {
  const html = builtPage('compare');
  expect(comparisons.length).toBeGreaterThan(2);
  for (const { id } of comparisons) expect(html).toContain(`href="/compare/${id}/"`);
});

describe.each(comparisons)('$id', ({ id, columns }) => {
  const html = builtPage(`compare/${id}`);
  const rows = pieces(html, /<tr data-standing="[^"]+">(.*?)<\/tr>/gs);

  test('has a cell for every column in every row, each with a place where its sources stand', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(pieces(row, /<td\b([^>]*)>/g)).toHaveLength(columns.length);
      expect(pieces(row, /class="cell-link level"[^>]*href="([^"]+#[^"]+)"/g)).toHaveLength(
        columns.length,
      );
    }
  });

  test('says of every cell beside the baseline how it stands to it', () => {
    for (const row of rows)
      expect(pieces(row, /data-contrast="([^"]+)"/g)).toHaveLength(columns.length - 1);
  });

  test('counts what the table shows; what is unknown in all columns is counted and said', () => {
    const hidden = Number(
      /([\d,]+) rows are unknown in all/.exec(html)?.[1]?.replace(',', '') ?? 0,
    );
    const tally = pieces(html, /<table class="tally".*?<tbody>(.*?)<\/tbody>/gs).join('');
    const counts = pieces(tally, /<tr>(.*?)<\/tr>/gs).map((row) =>
      Object.fromEntries<number>(
        [...row.matchAll(/data-contrast="(\w+)">([\d,]+)/g)].map(([, contrast = '', count]) => [
          contrast,
          Number(count?.replace(',', '')),
        ]),
      ),
    );
    expect(counts).toHaveLength(columns.length - 1);
    counts.forEach((counted, index) => {
      const shown = rows.map((row) => pieces(row, /data-contrast="([^"]+)"/g)[index]);
      const count = (contrast: string): number =>
        shown.filter((found) => found === contrast).length;
      expect(counted).toEqual({
        gained: count('gained'),
        lost: count('lost'),
        differs: count('differs'),
        same: count('same'),
        unknown: count('unknown') + hidden,
      });
    });
  });
});
