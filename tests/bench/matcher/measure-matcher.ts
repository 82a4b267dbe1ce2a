/** Times the filter step alone, ours and others', in turn; prints milliseconds and counts as JSON. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { BitMatcher } from '../../../src/domain/compact/bit-matcher.ts';
import { needPlane, type VerdictPlane } from '../../../src/domain/compact/verdict-planes.ts';
import { ColumnView } from '../../../src/domain/compact/column-views.ts';
import { columnsAt } from '../../../src/domain/columns.ts';
import { countBits } from '../../../src/domain/compact/bits.ts';
import type { Query } from '../../../src/domain/query.ts';
import { MUST, type TableRow } from '../browser/contestant.ts';
import { GENERATED_TODAY as at } from '../generated/settings.ts';
import { bigFiles, readIndex } from '../index/big-index.ts';
import { median } from '../numbers.ts';
import { filteringTable } from '../peers/tanstack-table.ts';
import { fiveNeeds } from '../queries.ts';

const ROUNDS = 7;
const QUERIES = 40;

const files = bigFiles();
const begin = performance.now();
const dataset = readIndex(files.index);
const decoding = performance.now() - begin;
const rows = JSON.parse(readFileSync(files.rows, 'utf8')) as readonly TableRow[];
const support = dataset.records.features.filter(({ kind }) => kind === 'support');
const queries = fiveNeeds(
  support.map(({ id }) => id),
  QUERIES,
);
const needs = (features: readonly string[]): Query =>
  features.map((feature) => [{ kind: 'has', feature, negated: false }]);

/** A way to count the rows that have all of some features. */
type Count = (features: readonly string[]) => number;

const table = filteringTable(rows, ['id', ...support.map(({ id }) => id)]);
const matcher = new BitMatcher(dataset);
const planes = allPlanes();

/** Made anew for every round: what a matcher has worked out, it keeps. */
const CONTESTANTS: Readonly<Record<string, () => Count>> = {
  'matcher, needs never asked before': () => {
    const fresh = new BitMatcher(dataset);
    fresh.find({ need: [], at });
    return (features) => fresh.find({ need: needs(features), at }).counts.meets;
  },
  matcher: () => (features) => matcher.find({ need: needs(features), at }).counts.meets,
  'bits alone': () => (features) => countAll(features),
  'TanStack Table': () => (features) => {
    table.filter(features);
    return table.rows().length;
  },
  'rows.filter': () => (features) =>
    rows.filter((row) => features.every((feature) => row[feature] === MUST)).length,
};

function allPlanes(): ReadonlyMap<string, VerdictPlane> {
  const views = columnsAt(dataset, at).map((column) => new ColumnView(dataset, column, at));
  const judging = { dataset, at, accept: new Set<never>(), given: [] };
  return new Map(
    support.map(({ id }) => [id, needPlane(judging, views, needs([id])[0] ?? [])] as const),
  );
}

function countAll(features: readonly string[]): number {
  const [first, ...others] = features.map((feature) => planes.get(feature)?.meets);
  if (!first) return 0;
  const all = first.slice();
  for (const other of others)
    for (let word = 0; word < all.length; word++)
      all[word] = (all[word] ?? 0) & (other?.[word] ?? 0);
  return countBits(all);
}

const times = new Map<string, number[]>();
const counts = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++)
  for (const [name, make] of Object.entries(CONTESTANTS)) {
    const count = make();
    const start = performance.now();
    let sum = 0;
    for (const query of queries) sum += count(query);
    const each = (performance.now() - start) / queries.length;
    times.set(name, [...(times.get(name) ?? []), each]);
    counts.set(name, sum);
  }
process.stdout.write(
  JSON.stringify({
    decoding,
    milliseconds: Object.fromEntries([...times].map(([name, all]) => [name, median(all)])),
    counts: Object.fromEntries(counts),
  }),
);
