/** Reads queries. Whatever is understood is kept; the rest is named, with what was probably meant. */
import type { Dataset } from './dataset.ts';
import type { Query } from './query.ts';
import { TermError, type QueryProblem } from './query-problems.ts';
import { readTerm } from './read-term.ts';
import type { Reading } from './term-reading.ts';

export interface ParsedQuery {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  /** Ids that were renamed since and have been read as their new ones. */
  readonly rewritten: readonly { readonly from: string; readonly to: string }[];
}

const MAX_TERMS = 200;
const MAX_LENGTH = 20_000;

/** Reads a query in the grammar of `query.ts` against the records that it may speak of. Never throws. */
export function parseQuery(text: string, dataset: Dataset): ParsedQuery {
  const problems: QueryProblem[] = [];
  const reading: Reading = { dataset, rewritten: [] };
  const chunks = text
    .slice(0, MAX_LENGTH)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (text.length > MAX_LENGTH || chunks.length > MAX_TERMS)
    problems.push({
      code: 'too-long',
      term: shorten(text),
      what: String(MAX_TERMS),
      suggestion: null,
    });
  const query = chunks.slice(0, MAX_TERMS).flatMap((chunk) => {
    const alternatives = chunk.split('|').flatMap((term) => {
      try {
        return [readTerm(term, reading)];
      } catch (error) {
        if (!(error instanceof TermError)) throw error;
        const { code, what, suggestion } = error;
        problems.push({ code, term: shorten(term), what: shorten(what), suggestion });
        return [];
      }
    });
    return alternatives.length > 0 ? [alternatives] : [];
  });
  return { query, problems, rewritten: reading.rewritten };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
