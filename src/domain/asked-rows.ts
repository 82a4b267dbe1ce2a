/** The rows of a matrix that a question is about. */
import type { Dataset } from './dataset.ts';
import { rowKey, type MatrixRow } from './matrix.ts';
import { printAlternatives, type Query } from './query.ts';

export interface AskedRow {
  readonly row: MatrixRow;
  /** The need that asks for it, as the address spells it. */
  readonly term: string;
}

/** The rows that needs speak of. An inverse relation has no row: its facts stand elsewhere. */
export function askedRows(dataset: Dataset, query: Query): readonly AskedRow[] {
  const rows = new Map<string, AskedRow>();
  for (const alternatives of query)
    for (const term of alternatives) {
      const feature = 'feature' in term ? dataset.features.get(term.feature) : undefined;
      if (!feature || (term.kind === 'relation' && term.inverse !== null)) continue;
      const row = { feature, ...(term.kind === 'relation' ? { target: term.target } : {}) };
      if (!rows.has(rowKey(row)))
        rows.set(rowKey(row), { row, term: printAlternatives(alternatives) });
    }
  return [...rows.values()];
}
