/** What holds for every page, in a real browser: nothing fails, nothing foreign, no barrier. */
import { expect, test } from '@playwright/test';
import { BUILT_SITE, filesOf } from '../site/built-site.ts';
import { barriersOn } from './barriers.ts';

const addresses = filesOf(BUILT_SITE)
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** "/products/xenserver/" → "products": pages of one kind are drawn by one template. */
const kindOf = (address: string) => address.split('/')[1] ?? '';
const seen = new Set<string>();

for (const address of addresses) {
  // The phone looks at one page of each kind, the desktop at all of them (playwright.config.ts).
  const tag = seen.has(kindOf(address)) ? ['@desktop-only'] : [];
  seen.add(kindOf(address));

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

    await page.goto(address, { waitUntil: 'networkidle' });
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
  expect(addresses.length).toBeGreaterThan(5);
});
