/** A peer in a page of its own, on the generated data: asks the same questions, one after the other. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { Bundle } from './bundle.ts';
import type { TableRow } from './contestant.ts';
import { newPage } from './open-browser.ts';

export interface PageTimes {
  /** From the data in memory to a table in the page. */
  readonly load: number;
  /** Each question: until the script has done its work, and until the next picture is painted. */
  readonly script: readonly number[];
  readonly painted: readonly number[];
  readonly counts: readonly number[];
  readonly cells: number;
}

const ADDRESS = 'http://bench.invalid/';

export async function measurePeer(
  browser: Browser,
  { script }: Bundle,
  rowsFile: string,
  columns: readonly string[],
  questions: readonly (readonly string[])[],
): Promise<PageTimes> {
  const page = await newPage(browser);
  await page.route(`${ADDRESS}**`, (route) => {
    const isRows = route.request().url().endsWith('rows.json');
    return isRows
      ? route.fulfill({ contentType: 'application/json', body: readFileSync(rowsFile) })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><meta charset="utf-8"><body>',
        });
  });
  try {
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(() => 'contestant' in globalThis);
    return await page.evaluate(inPage, { columns, questions });
  } finally {
    await page.close();
  }
}

/** Runs in the page; what it uses must stand inside it. */
async function inPage({
  columns,
  questions,
}: {
  readonly columns: readonly string[];
  readonly questions: readonly (readonly string[])[];
}): Promise<PageTimes> {
  /** A message sent in an animation frame arrives when the frame has been painted. */
  const nextPaint = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const rows = (await (await fetch('rows.json')).json()) as TableRow[];
  const begin = performance.now();
  await contestant.load(rows, columns);
  await nextPaint();
  const load = performance.now() - begin;
  const [script, painted, counts]: [number[], number[], number[]] = [[], [], []];
  let cells = 0;
  for (const question of questions) {
    await nextPaint();
    const start = performance.now();
    counts.push(contestant.filter(question));
    script.push(performance.now() - start);
    await nextPaint();
    painted.push(performance.now() - start);
    cells = Math.max(cells, contestant.cells());
  }
  return { load, script, painted, counts, cells };
}
