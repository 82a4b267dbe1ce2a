/** A query term in words, as the data of this build names it. */
import { needName } from '../domain/need-name.ts';
import { parseQuery } from '../domain/parse-query.ts';
import { atlas } from './atlas.ts';
import type { Wording } from './wording.ts';

/** The words of a term; the term itself where it cannot be read. */
export function termName(term: string, { t, queryWords }: Wording): string {
  const [alternatives] = parseQuery(term, atlas.dataset).query;
  const naming = { dataset: atlas.dataset, at: atlas.today, words: t.browser, queryWords };
  return alternatives ? needName(naming, alternatives) : term;
}
