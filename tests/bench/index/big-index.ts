/** The compact index of generated data as a file, with the same cells as plain rows for the peers. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  compactDataset,
  type CompactDataset,
} from '../../../src/domain/compact/compact-dataset.ts';
import type { CompactHeader } from '../../../src/domain/compact/format.ts';
import { cellOf } from '../../../src/domain/cell.ts';
import { columnsAt } from '../../../src/domain/columns.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Claim } from '../../../src/domain/model.ts';
import { loadDataset } from '../../../src/dataset/load.ts';
import { readData } from '../../../src/node/read-data.ts';
import { browserIndex } from '../../../src/publish/browser-index.ts';
import type { TableRow } from '../browser/contestant.ts';
import { generatedFolder } from '../generated/folder.ts';
import { BIG, GENERATED_TODAY } from '../generated/settings.ts';
import { sourceHash } from '../source-hash.ts';

export interface BigFiles {
  /** The index, as the site would publish it. */
  readonly index: string;
  /** What stands in each cell today, as JSON: rows are editions. */
  readonly rows: string;
  /** The cells of some editions with all their history, as JSON. */
  readonly cells: string;
}

/** Written beside the generated data, once. */
export function bigFiles(): BigFiles {
  const { folder } = generatedFolder(BIG);
  const hash = sourceHash(['src/publish', 'src/domain', 'tests/bench/index']);
  const beside = path.join(path.dirname(folder), `published-${hash}`);
  const files = {
    index: path.join(beside, 'index.bin'),
    rows: path.join(beside, 'rows.json'),
    cells: path.join(beside, 'cells.json'),
  };
  if (Object.values(files).every((file) => existsSync(file))) return files;
  mkdirSync(beside, { recursive: true });
  const { dataset } = loadDataset(readData(folder));
  writeFileSync(files.index, browserIndex(dataset, {}));
  writeFileSync(files.rows, JSON.stringify(rowsOf(dataset)));
  writeFileSync(files.cells, JSON.stringify(cellsOf(dataset)));
  return files;
}

function rowsOf(dataset: Dataset): readonly TableRow[] {
  const features = dataset.records.features.filter(({ kind }) => kind !== 'relation');
  return columnsAt(dataset, GENERATED_TODAY).map((column) => {
    const cells = features.map((feature) => {
      const { claim } = cellOf(dataset, column, feature, { at: GENERATED_TODAY });
      return [feature.id, textOf(claim)] as const;
    });
    return { id: column.edition.id, ...Object.fromEntries(cells) };
  });
}

function textOf(claim: Claim): string {
  switch (claim.kind) {
    case 'support':
      return claim.support;
    case 'quantity':
      return String(claim.number ?? 'unlimited');
    case 'choice':
      return claim.options.join(', ');
    case 'price':
      return claim.offers.map(({ amount = 0, metric }) => `${amount} per ${metric}`).join(', ');
  }
}

/** Brotli needs minutes for all; whole products, so that what their editions share counts. */
export const EDITIONS_IN_JSON = 200;

/** What the index holds of the facts, written the usual way: a list of objects. */
function cellsOf({ records }: Dataset) {
  const editions = records.editions.filter(({ features }) => features.length > 0);
  return editions.slice(0, EDITIONS_IN_JSON).flatMap(({ id, features }) =>
    features.map(({ feature, target, facts }) => ({
      edition: id,
      feature,
      target,
      facts: facts.map(({ from, claim }) => ({ from, ...claim })),
    })),
  );
}

/** The index as a page's elements read it. */
export function readIndex(file: string): CompactDataset {
  const bytes = readFileSync(file);
  const length = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as CompactHeader;
  return compactDataset(header, new Uint8Array(bytes.subarray(4 + length)));
}
