/** Exact, prefix and word hits: what nobody should need a fuzzy search for. */
import {
  folded,
  foldedNames,
  withoutUmlautPairs,
  wordsAround,
  type FoldedName,
  type Named,
} from './fold.ts';

export interface Hit<Entry> {
  readonly entry: Entry;
  /** The alias that matched, if the name did not match at least as well. */
  readonly alias: string | null;
  /** Lower is better; see `RANKS`. */
  readonly rank: number;
}

/** How a query can be borne by a name, best first. */
const RANKS = {
  exact: 0,
  /** All but the first word, which is often a maker's: "vSphere" of "VMware vSphere". */
  withoutBrand: 1,
  begins: 2,
  wordBegins: 3,
  /** Each word begins one of the name's, in whatever order. */
  allWords: 4,
  contains: 5,
  /** Each word begins one of some name of the entry, or one around it. */
  acrossNames: 6,
} as const;

interface Query {
  readonly text: string;
  readonly squeezed: string;
  readonly words: readonly string[];
}

/** The letters alone tell most names apart from a query; only where they agree, more is asked. */
function rankOf({ text, squeezed, words }: FoldedName, query: Query): number {
  if (squeezed === query.squeezed) return RANKS.exact;
  if (squeezed.includes(query.squeezed)) {
    if (text.startsWith(query.text)) return RANKS.begins;
    const word = text.indexOf(` ${query.text}`);
    if (word > 0) {
      const isRest = word + 1 + query.text.length === text.length && text.indexOf(' ') === word;
      return isRest ? RANKS.withoutBrand : RANKS.wordBegins;
    }
  }
  if (query.words.length > 1 && query.words.every((asked) => begins(words, asked)))
    return RANKS.allWords;
  return squeezed.includes(query.squeezed) ? RANKS.contains : Infinity;
}

function begins(words: readonly string[], asked: string): boolean {
  return words.some((word) => word.startsWith(asked));
}

interface Ranked<Entry> extends Hit<Entry> {
  /** Letters of the alias that matched, 0 for the name: the less there is besides the query, the better. */
  readonly length: number;
}

function hitOf<Entry extends Named>(entry: Entry, query: Query): Ranked<Entry> | null {
  let best: Ranked<Entry> | null = null;
  for (const name of foldedNames(entry)) {
    const rank = rankOf(name, query);
    if (rank !== Infinity && (!best || rank < best.rank))
      best = { entry, alias: name.alias, rank, length: name.alias?.length ?? 0 };
  }
  if (best) return best;
  const words = wordsAround(entry);
  return query.words.every((asked) => begins(words, asked))
    ? { entry, alias: null, rank: RANKS.acrossNames, length: 0 }
    : null;
}

function hitsOf<Entry extends Named>(entries: readonly Entry[], text: string): Ranked<Entry>[] {
  const query = { text, squeezed: text.replaceAll(' ', ''), words: text.split(' ') };
  const hits = entries.flatMap((entry) => hitOf(entry, query) ?? []);
  return hits.sort((a, b) => a.rank - b.rank || a.length - b.length);
}

/** The entries that bear the query in a name or alias, best first; among equals the given order. */
export function plainHits<Entry extends Named>(
  entries: readonly Entry[],
  text: string,
): readonly Hit<Entry>[] {
  const query = folded(text.slice(0, 200));
  if (query === '') return [];
  const hits = hitsOf(entries, query);
  const plain = hits.length === 0 ? withoutUmlautPairs(query) : null;
  return (plain === null ? hits : hitsOf(entries, plain)).map(({ entry, alias, rank }) => ({
    entry,
    alias,
    rank,
  }));
}
