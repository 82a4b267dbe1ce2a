/** Where a cell says that it is written, there it stands: on the page of its owner's file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellOf } from '../../src/domain/cell.ts';
import { columnsAt } from '../../src/domain/columns.ts';
import { dataFileOf, dataPathOf } from '../../src/domain/data-file.ts';
import { factAnchor } from '../../src/site/addresses.ts';
import { realDataset } from '../real-data.ts';
import { BUILT_SITE } from './built-site.ts';

const { records } = realDataset;
const owners = [
  ...records.products,
  ...records.editions.filter(({ id, product }) => id !== product),
];
const pages = new Map(
  owners.map(({ id }) => [
    id,
    readFileSync(path.join(BUILT_SITE, 'data', dataPathOf(id), 'index.html'), 'utf8'),
  ]),
);

/** The text of a line that begins with an anchor; null if the page has none of that name. */
function lineAt(owner: string, anchor: string): string | null {
  const html = pages.get(owner) ?? '';
  const begin = html.indexOf(` id="${anchor}">`);
  return begin === -1
    ? null
    : asText(html.slice(html.indexOf('>', begin) + 1, html.indexOf('\n', begin)));
}

function asText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the page of a data file', () => {
  test.each(owners)('$id has an anchor where each of its timelines begins', ({ id, features }) => {
    const wrong = features
      .flatMap(({ feature, target }) => [
        [factAnchor(feature), feature] as const,
        [factAnchor(feature, target), target ?? feature] as const,
      ])
      .filter(([anchor, key]) => lineAt(id, anchor)?.replaceAll('"', '').trim() !== `${key}:`);
    expect(wrong).toEqual([]);
  });

  test.each(owners)('$id says what the file says', ({ id }) => {
    const [, lines = ''] =
      /<pre class="data-lines"[^>]*><code>(.*)<\/code><\/pre>/s.exec(pages.get(id) ?? '') ?? [];
    const file = path.resolve(import.meta.dirname, '../..', dataFileOf(id));
    expect(asText(lines)).toBe(readFileSync(file, 'utf8'));
  });

  test('is there for every cell, and has its line', () => {
    const at = '2026-11-22';
    const missing = columnsAt(realDataset, at).flatMap((column) =>
      records.features.flatMap((feature) => {
        const { owner } = cellOf(realDataset, column, feature, { at });
        return owner === null || lineAt(owner, factAnchor(feature.id)) !== null
          ? []
          : [`${owner}#${feature.id}`];
      }),
    );
    expect(missing).toEqual([]);
  });
});
