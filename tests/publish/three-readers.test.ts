/** The page, the command and the published table answer alike. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InputFile } from '../../src/dataset/authored-file.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { BitMatcher } from '../../src/domain/compact/bit-matcher.ts';
import { compactDataset } from '../../src/domain/compact/compact-dataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { judgeNeed } from '../../src/domain/judge.ts';
import { findEditions } from '../../src/domain/match.ts';
import { strongest, weakest } from '../../src/domain/verdict.ts';
import { compactIndex } from '../../src/publish/browser-index.ts';
import { factRows } from '../../src/publish/fact-rows.ts';
import { generate } from '../bench/generated/generate.ts';
import { SMALL } from '../bench/generated/settings.ts';
import { searchesOn } from '../random-queries.ts';
import { realDataset } from '../real-data.ts';
import { rowsByCell, verdictFromTable, type Reading } from './reading-of-the-table.ts';

function threeReadersOf(dataset: Dataset) {
  const { header, planes } = compactIndex(dataset, {});
  const matcher = new BitMatcher(compactDataset(header, planes));
  const rows = rowsByCell([...factRows(dataset)].map(({ row }) => row));
  // Prices are not in the table of facts.
  const inTable = (feature: string) => dataset.features.get(feature)?.kind !== 'price';
  const searches = searchesOn(dataset).map((search) => ({
    ...search,
    need: search.need
      .map((alternatives) =>
        alternatives.filter((term) => !('feature' in term) || inTable(term.feature)),
      )
      .filter(({ length }) => length > 0),
    scope: [],
  }));
  return { matcher, rows, searches };
}

const generatedDataset = ((): Dataset => {
  const files: InputFile[] = [];
  generate({ ...SMALL, factsPerCell: 3 }, (file) => files.push(file));
  const { dataset, diagnostics } = loadDataset(files);
  const withFacts = dataset.records.editions.filter(({ features }) => features.length > 0);
  if (diagnostics.length > 0 || withFacts.length !== SMALL.editions)
    throw new Error('The generated data is not what it is meant to be.');
  return dataset;
})();

it.each([
  ['the real data', realDataset],
  ['generated data', generatedDataset],
])('on a thousand random queries over %s', (_name, dataset) => {
  const { matcher, rows, searches } = threeReadersOf(dataset);
  fc.assert(
    fc.property(searches, (search) => {
      const { need, at, accept = [], given = [] } = search;
      const command = findEditions(dataset, search);
      const page = matcher.find(search);
      const reading: Reading = { dataset, rows, at, given, accept: new Set(accept) };
      const fromTable = command.findings.map(({ column }) => {
        const verdicts = need.map((alternatives) =>
          strongest(
            alternatives.map((term) =>
              'feature' in term
                ? verdictFromTable(reading, column, term)
                : judgeNeed({ ...reading, accept: reading.accept }, column, [term]).verdict,
            ),
          ),
        );
        return [column.edition.id, weakest(verdicts)];
      });
      const told = command.findings.map(({ column, verdict }) => [column.edition.id, verdict]);
      expect(page.findings.map(({ column, verdict }) => [column.edition.id, verdict])).toEqual(
        told,
      );
      expect(fromTable).toEqual(told);
    }),
    { numRuns: 1000 },
  );
});

it('every row of the table has an id of its own', () => {
  const ids = [...factRows(realDataset)].map(({ row }) => row.fact_id);
  expect(new Set(ids).size).toBe(ids.length);
});
