/** The static API: every file under `/api/v1/` with its text. */
import type { Dataset } from '../domain/dataset.ts';
import { CITATION_COLUMNS, citationRows } from './citation-rows.ts';
import { datapackage } from './datapackage.ts';
import { factRows } from './fact-rows.ts';
import { FACT_COLUMNS } from './fact-row.ts';
import { toCsv, toNdjson } from './tables.ts';

export interface ApiFile {
  /** Path below `/api/v1/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

const NDJSON = 'application/x-ndjson; charset=utf-8';
const CSV = 'text/csv; charset=utf-8; header=present';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Builds the tables and their index. `version` is the data version, `today` the day of the build. */
export function apiFiles(dataset: Dataset, version: string, today: string): readonly ApiFile[] {
  const rows = [...factRows(dataset)];
  const facts = rows.map(({ row }) => row);
  const citations = rows.flatMap(({ row, sources }) => citationRows(row, sources));
  const tables: ApiFile[] = [
    { path: 'facts.ndjson', mediaType: NDJSON, text: toNdjson(facts, FACT_COLUMNS) },
    { path: 'facts.csv', mediaType: CSV, text: toCsv(facts, FACT_COLUMNS) },
    { path: 'citations.ndjson', mediaType: NDJSON, text: toNdjson(citations, CITATION_COLUMNS) },
    { path: 'citations.csv', mediaType: CSV, text: toCsv(citations, CITATION_COLUMNS) },
    {
      path: 'datapackage.json',
      mediaType: JSON_TYPE,
      text: pretty(datapackage(dataset.records.atlas, version)),
    },
  ];
  const index = {
    title: dataset.records.atlas.title,
    version,
    today,
    license: 'CC-BY-4.0',
    counts: { facts: facts.length, citations: citations.length },
    files: tables.map(({ path, mediaType }) => ({ path, type: mediaType })),
  };
  return [{ path: 'index.json', mediaType: JSON_TYPE, text: pretty(index) }, ...tables];
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
