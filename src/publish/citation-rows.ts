/** The table `citations`: what each row of `facts` rests on. */
import type { SourcesOfRow } from './fact-rows.ts';
import type { FactRow } from './fact-row.ts';

export interface CitationRow {
  readonly fact_id: string;
  readonly source: string;
  readonly locator: string;
  /** The source should mention it and does not. */
  readonly silent: boolean;
  /** Whether the source states the row's value or, in a dispute, another one. */
  readonly side: 'stated' | 'disputed';
}

export const CITATION_COLUMNS = [
  'fact_id',
  'source',
  'locator',
  'silent',
  'side',
] as const satisfies readonly (keyof CitationRow)[];

/** The citations of one row of `facts`. */
export function citationRows(
  row: FactRow,
  { stated, disputed }: SourcesOfRow,
): readonly CitationRow[] {
  const { fact_id } = row;
  if (fact_id === null) return [];
  const rowsOf = (citations: SourcesOfRow['stated'], side: CitationRow['side']): CitationRow[] =>
    citations.map(({ source, at, silent }) => ({
      fact_id,
      source,
      locator: at,
      silent: silent ?? false,
      side,
    }));
  return [...rowsOf(stated, 'stated'), ...rowsOf(disputed, 'disputed')];
}
