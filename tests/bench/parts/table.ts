/** Tables in the browser: choosing requirements until the next picture, ours beside AG Grid and TanStack Table. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { atlasPage, type AtlasTimes } from '../browser/atlas-page.ts';
import { bundle } from '../browser/bundle.ts';
import type { TableRow } from '../browser/contestant.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { measurePeer, type PageTimes } from '../browser/peer-page.ts';
import { bigFiles, readIndex } from '../index/big-index.ts';
import { interleave } from '../interleave.ts';
import { printBytes, printRatio, printTime, quantile } from '../numbers.ts';
import type { Part } from '../part.ts';
import { fiveNeeds } from '../queries.ts';

const ROUNDS = 7;
const QUESTIONS = 20;
const PAINT = 60;
const OF_AG_GRID = 1.1;
const DATE_PAINT = 100;

type Results = ReadonlyMap<string, readonly PageTimes[]>;

export const table: Part = {
  name: 'table',
  about: 'requirements chosen in a table of 1,000 × 500, until painted',
  async run(report) {
    const browser = await openBrowser();
    try {
      const bundles = {
        'AG Grid': await bundle('ag-grid-page.ts'),
        'TanStack Table': await bundle('tanstack-page.ts'),
      };
      const { results, ours } = await measureAll(browser, bundles);
      const peers = Object.entries(bundles).map(([name, { brotliBytes }]) =>
        describePeer(name, results, brotliBytes),
      );
      const grid = quantile(all(results, 'AG Grid', 'painted'), 0.95);
      const rows = [
        { what: 'choosing a requirement → next paint, answer in view', of: ours?.answer },
        { what: 'the same, table in view', of: ours?.table },
      ];
      for (const { what, of } of rows)
        report({
          what,
          target: `p95 ≤ ${PAINT} ms, ≤ ${OF_AG_GRID} × AG Grid`,
          measured: ours && of ? describeOurs(of, ours.cells, grid) : NOT_YET,
          peers: peers.join('; '),
          met: of ? paintedInTime(of, grid) : null,
        });
      report({
        what: 'moving the date → next paint',
        target: `p95 ≤ ${DATE_PAINT} ms`,
        measured: ours
          ? `p50 ${printTime(quantile(ours.date, 0.5))}, p95 ${printTime(quantile(ours.date, 0.95))}`
          : NOT_YET,
        peers: 'none of them knows dates',
        met: ours ? quantile(ours.date, 0.95) <= DATE_PAINT : null,
      });
    } finally {
      await browser.close();
    }
  },
};

const NOT_YET = 'the matrix does not read the index';

async function measureAll(
  browser: Browser,
  bundles: Readonly<Record<string, Awaited<ReturnType<typeof bundle>>>>,
): Promise<{ results: Results; ours: AtlasTimes | null }> {
  const files = bigFiles();
  const { records } = readIndex(files.index);
  const support = records.features.filter(({ kind }) => kind === 'support').map(({ id }) => id);
  const questions = fiveNeeds(support, QUESTIONS);
  const [first] = JSON.parse(readFileSync(files.rows, 'utf8')) as readonly TableRow[];
  const columns = Object.keys(first ?? {}).filter((column) => column !== 'id');
  const atlas = await atlasPage(browser, files.index);
  try {
    const peers = Object.entries(bundles).map(([name, script]) => ({
      name,
      run: () => measurePeer(browser, script, files.rows, columns, questions),
    }));
    const rounds: AtlasTimes[] = [];
    const own = {
      name: 'Atlas',
      run: async () => {
        const times = await atlas.measure(questions);
        if (times) rounds.push(times);
        return NOTHING;
      },
    };
    const results = await interleave([...peers, own], ROUNDS);
    const counts = [...results.values()].flatMap((runs) => runs.map((run) => run.counts.join()));
    if (new Set(counts.filter((list) => list !== '')).size > 1)
      throw new Error('The contestants find different numbers of rows.');
    const ours: AtlasTimes = {
      answer: rounds.flatMap(({ answer }) => answer),
      table: rounds.flatMap(({ table }) => table),
      date: rounds.flatMap(({ date }) => date),
      cells: Math.max(0, ...rounds.map(({ cells }) => cells)),
    };
    return { results, ours: rounds.length > 0 ? ours : null };
  } finally {
    await atlas.close();
  }
}

const NOTHING: PageTimes = { load: 0, script: [], painted: [], counts: [], cells: 0 };

function all(results: Results, name: string, key: 'script' | 'painted'): readonly number[] {
  return (results.get(name) ?? []).flatMap((times) => times[key]);
}

function describePeer(name: string, results: Results, bytes: number): string {
  const [script, painted] = [all(results, name, 'script'), all(results, name, 'painted')];
  const runs = results.get(name) ?? [];
  const cells = Math.max(...runs.map((run) => run.cells));
  const load = quantile(
    runs.map((run) => run.load),
    0.5,
  );
  return `${name}: painted p50 ${printTime(quantile(painted, 0.5))}, p95 ${printTime(quantile(painted, 0.95))}, script p50 ${printTime(quantile(script, 0.5))}, load ${printTime(load)}, ${cells} cells, ${printBytes(bytes)} of script`;
}

function describeOurs(painted: readonly number[], cells: number, grid: number): string {
  const p95 = quantile(painted, 0.95);
  return `p50 ${printTime(quantile(painted, 0.5))}, p95 ${printTime(p95)}, ${cells} cells, ${printRatio(p95 / grid)} of AG Grid's`;
}

function paintedInTime(painted: readonly number[], grid: number): boolean {
  const p95 = quantile(painted, 0.95);
  return p95 <= PAINT && p95 <= OF_AG_GRID * grid;
}
