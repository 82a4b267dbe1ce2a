/** The search: milliseconds a keystroke at two thousand entries, beside fuse.js alone. */
import Fuse from 'fuse.js';
import path from 'node:path';
import { loadDataset } from '../../../src/dataset/load.ts';
import { readData } from '../../../src/node/read-data.ts';
import { searchEntries, type SearchEntry } from '../../../src/search/entries.ts';
import { createSearch } from '../../../src/search/find.ts';
import { QUERIES } from '../../search/queries.ts';
import { generatedFolder } from '../generated/folder.ts';
import { BIG_ROWS, GENERATED_TODAY } from '../generated/settings.ts';
import { printTime, quantile } from '../numbers.ts';
import type { Part } from '../part.ts';

const ENTRIES = 2000;
const MILLISECONDS = 10;
const ROUNDS = 7;
/** fuse.js alone is slow: it is asked a part of the texts. */
const SPARED = 3;
const REAL = path.resolve(import.meta.dirname, '../../../data');

/** The real entries, filled up with generated ones. */
function entries(): readonly SearchEntry[] {
  const folders = [REAL, generatedFolder(BIG_ROWS).folder];
  return folders
    .flatMap((folder) => searchEntries(loadDataset(readData(folder)).dataset, GENERATED_TODAY))
    .slice(0, ENTRIES);
}

export const search: Part = {
  name: 'search',
  about: `search over ${ENTRIES} entries, letter by letter`,
  run(report) {
    const all = entries();
    const ours = createSearch(all);
    const fuse = new Fuse(all, {
      keys: ['name', 'aliases'],
      threshold: 0.35,
      ignoreLocation: true,
    });
    const typed = QUERIES.flatMap(([text]) =>
      Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)),
    );
    const [mine, alone]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++)
      typed.forEach((text, place) => {
        mine.push(timed(() => ours(text)));
        if (place % ROUNDS === round && place % SPARED === 0)
          alone.push(timed(() => fuse.search(text)));
      });
    const p95 = quantile(mine, 0.95);
    report({
      what: `a keystroke, ${all.length} entries, ${typed.length} of them typed`,
      target: `p95 ≤ ${MILLISECONDS} ms`,
      measured: `p50 ${printTime(quantile(mine, 0.5))}, p95 ${printTime(p95)}`,
      peers: `fuse.js alone: p50 ${printTime(quantile(alone, 0.5))}, p95 ${printTime(quantile(alone, 0.95))}`,
      met: p95 <= MILLISECONDS,
    });
  },
};

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
