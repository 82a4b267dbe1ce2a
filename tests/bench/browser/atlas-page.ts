/**
 * Our matrix page at a size that nobody has built: the page of a site with the same features and few
 * editions, to which the index of the big data is served in place of its own.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../../../scripts/static-server.ts';
import { BIG_ROWS } from '../generated/settings.ts';
import { builtSite } from '../site/build-site.ts';
import { newPage } from './open-browser.ts';

export interface AtlasTimes {
  /**
   * From the change of the address to the picture in which all that is in view is new: with the answer
   * in view, as the page opens, and with the table in view.
   */
  readonly answer: readonly number[];
  readonly table: readonly number[];
  /** The same for another day, in both places. */
  readonly date: readonly number[];
  /** Heads and cells of the table that are in the document. */
  readonly cells: number;
}

export interface AtlasPage {
  /** Null if the page does not ask for the index: then it shows the small data. */
  readonly measure: (questions: readonly (readonly string[])[]) => Promise<AtlasTimes | null>;
  readonly close: () => Promise<void>;
}

const INDEX = /\/assets\/index\.[0-9a-f]+\.bin$/;
const DAYS = ['2009-03-05', '2012-06-30', '2015-01-01', '2018-09-09', '2021-12-31', '2024-05-05'];

export async function atlasPage(browser: Browser, indexFile: string): Promise<AtlasPage> {
  const server = await serveFolder(builtSite(BIG_ROWS, 'site-rows'), 0);
  const index = readFileSync(indexFile);
  return {
    async measure(questions) {
      const page = await newPage(browser);
      const asked: string[] = [];
      await page.route(INDEX, (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'application/octet-stream', body: index });
      });
      try {
        const needs = questions.map((features) => `?need=${features.join(',')}`);
        const days = DAYS.map((day) => `?need=${questions[0]?.join(',') ?? ''}&at=${day}`);
        await page.goto(`${server.address}matrix/${needs[0] ?? ''}`);
        await page.waitForFunction(
          () => document.querySelector('atlas-finder [data-part="answer"] *') !== null,
        );
        return asked.length > 0 ? await timesOf(page, needs, days) : null;
      } finally {
        await page.close();
      }
    },
    close: () => server.close(),
  };
}

async function timesOf(
  page: Page,
  needs: readonly string[],
  days: readonly string[],
): Promise<AtlasTimes> {
  const answer = await page.evaluate(addressesInPage, needs);
  const dateOfAnswer = await page.evaluate(addressesInPage, days);
  await page.locator('.matrix-frame').evaluate((frame) => {
    frame.scrollIntoView();
  });
  const table = await page.evaluate(addressesInPage, needs);
  const dateOfTable = await page.evaluate(addressesInPage, days);
  const cells = await page.locator('table.matrix :is(td, th):visible').count();
  return { answer, table, date: [...dateOfAnswer, ...dateOfTable], cells };
}

/** Runs in the page: goes to each address as Back and Forward do, and waits for the picture. */
async function addressesInPage(addresses: readonly string[]): Promise<number[]> {
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const times: number[] = [];
  const heard = (name: string) =>
    new Promise((resolve) => {
      document.addEventListener(name, resolve, { once: true, capture: true });
    });
  for (const address of addresses) {
    await painted();
    const [inView, drawn] = [heard('atlas:in-view'), heard('atlas:drawn')];
    const start = performance.now();
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    await inView;
    await painted();
    times.push(performance.now() - start);
    // What is out of view comes with the next picture; the next question waits for it.
    await drawn;
    await painted();
  }
  return times;
}
