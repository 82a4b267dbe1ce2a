/** What holds for every kind of page, in a real browser: nothing fails, nothing foreign, no barrier. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILT_SITE, filesOf } from '../site/built-site.ts';
import { barriersOn } from './barriers.ts';

/**
 * Pages of one kind are drawn by one template, and there are more of them with every source that is
 * cited. So the desktop looks at up to this many of a kind, evenly spread and with the largest among
 * them, the phone at one; tests/site looks at the HTML of all. `ATLAS_EVERY_PAGE=1` leaves none out.
 */
const PAGES_OF_A_KIND = process.env['ATLAS_EVERY_PAGE'] ? Infinity : 12;

const files = filesOf(BUILT_SITE).filter((file) => file.endsWith('.html') && !isRedirect(file));
const kinds = Object.values(Object.groupBy(files, (file) => file.split('/')[0] ?? ''));
const chosen = kinds.flatMap((pages = []) => {
  const step = Math.max(1, pages.length / PAGES_OF_A_KIND);
  const spread = pages.filter(
    (_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step),
  );
  return [...new Set([largestOf(pages), ...spread])];
});
const phonePages = new Set(kinds.map((pages = []) => largestOf(pages)));

/** A page that only says where its record has moved leaves before it can be looked at. */
function isRedirect(file: string): boolean {
  return /<meta http-equiv="refresh"/i.test(readFileSync(path.join(BUILT_SITE, file), 'utf8'));
}

function largestOf(pages: readonly string[]): string {
  const bySize = pages.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return bySize[0] ?? '';
}

function sizeOf(file: string): number {
  return statSync(path.join(BUILT_SITE, file)).size;
}

for (const file of chosen) {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const tag = phonePages.has(file) ? [] : ['@desktop-only'];

  test(`${address} is sound`, { tag }, async ({ page, baseURL }) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        troubles.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const foreign =
        !request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:');
      if (foreign) troubles.push(`asks another host: ${request.url()}`);
    });

    await page.goto(address);
    const barriers = await barriersOn(page);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));

    expect.soft(troubles).toEqual([]);
    expect.soft(barriers).toEqual([]);
    expect.soft(scrollWidth, 'the page itself scrolls sideways').toBeLessThanOrEqual(clientWidth);
  });
}

test('there are pages to look at', () => {
  expect(kinds.length).toBeGreaterThan(5);
});
