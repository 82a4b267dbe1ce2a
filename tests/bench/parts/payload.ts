/** What the front page costs a reader: bytes on the way, at load and after every control was used. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../../scripts/static-server.ts';
import { newPage, openBrowser } from '../browser/open-browser.ts';
import { printBytes } from '../numbers.ts';
import type { Part } from '../part.ts';
import { realSite } from '../site/build-site.ts';

const AT_LOAD = 12_000;
const AFTER_USE = 45_000;
const NOT_COMPRESSED = /\.(?:woff2|png)$/;

export const payload: Part = {
  name: 'payload',
  about: 'bytes of the front page: scripts, and everything',
  async run(report) {
    const folder = realSite();
    const server = await serveFolder(folder, 0);
    const browser = await openBrowser();
    try {
      const page = await newPage(browser);
      const loaded = new Set<string>();
      page.on('response', (response) => loaded.add(new URL(response.url()).pathname));
      const sizes = () => sizesOf(folder, loaded);
      await page.goto(server.address, { waitUntil: 'load' });
      await page.evaluate(() => customElements.whenDefined('atlas-finder').then(() => null));
      await page.waitForLoadState('networkidle');
      const atLoad = sizes();
      report(scripts('scripts of / at load', atLoad.scripts, AT_LOAD));
      report({
        what: 'everything that / loads',
        target: '',
        measured: `${printBytes(atLoad.all)} in ${loaded.size} files`,
        peers: '',
        met: null,
      });
      await useEveryControl(page);
      report(scripts('scripts of / after every control was used', sizes().scripts, AFTER_USE));
      report({
        what: 'data of / after every control was used',
        target: '',
        measured: printBytes(sizes().data),
        peers: '',
        met: null,
      });
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

function scripts(what: string, bytes: number, most: number) {
  const target = `≤ ${printBytes(most)} brotli`;
  return { what, target, measured: printBytes(bytes), peers: '', met: bytes <= most };
}

/** Brotli sizes of what was loaded; fonts and pictures are compressed already. */
function sizesOf(folder: string, loaded: ReadonlySet<string>) {
  const sizes = { scripts: 0, data: 0, all: 0 };
  for (const address of loaded) {
    const file = path.join(folder, address.endsWith('/') ? `${address}index.html` : address);
    const bytes = readFileSync(file);
    const size = NOT_COMPRESSED.test(address) ? bytes.length : brotliCompressSync(bytes).length;
    sizes.all += size;
    if (address.endsWith('.js')) sizes.scripts += size;
    if (address.endsWith('/')) sizes.scripts += inlineScripts(bytes.toString('utf8'));
    if (address.startsWith('/assets/')) sizes.data += size;
  }
  return sizes;
}

/** Small scripts stand in the page itself; data for them does not count. */
function inlineScripts(html: string): number {
  const found = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];
  const text = found.map(([, script = '']) => script).join('\n');
  return text === '' ? 0 : brotliCompressSync(text).length;
}

/** Opens a cell, types a need and takes it, then touches each control of the form. */
async function useEveryControl(page: Page): Promise<void> {
  await page.locator('table.matrix tbody td:visible').first().click();
  await page.locator('[data-part="note"]:popover-open').waitFor();
  await page.keyboard.press('Escape');
  const form = page.locator('[data-part="controls"]');
  const need = form.locator('[role="combobox"]').first();
  await need.pressSequentially('live mig');
  await page.locator('[role="option"]').first().click();
  for (const select of await form.locator('select:visible').all())
    await select.selectOption({ index: 1 });
  for (const box of await form.locator('input[type="checkbox"]:visible').all()) await box.click();
  await form.locator('input[type="date"]').first().fill('2015-06-30');
  await page.waitForLoadState('networkidle');
}
