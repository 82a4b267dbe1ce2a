/** Exact, prefix and word hits: what nobody should need a fuzzy search for. */

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Hit<Entry> {
  readonly entry: Entry;
  /** The alias that matched, if the name did not match at least as well. */
  readonly alias: string | null;
  /** 0 exact, 1 begins so, 2 a word begins so, 3 contains it. */
  readonly rank: number;
}

/** Small letters, no accents, no punctuation: what two spellings of one name share. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function rankOf(name: string, query: string): number {
  const text = folded(name);
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  if (text.includes(` ${query}`)) return 2;
  return text.replaceAll(' ', '').includes(query.replaceAll(' ', '')) ? 3 : Infinity;
}

/** The entries that bear the query in a name or alias, best first; among equals the given order. */
export function plainHits<Entry extends Named>(
  entries: readonly Entry[],
  text: string,
): readonly Hit<Entry>[] {
  const query = folded(text.slice(0, 200));
  if (query === '') return [];
  const hits = entries.flatMap((entry): Hit<Entry>[] => {
    let best: Hit<Entry> = { entry, alias: null, rank: rankOf(entry.name, query) };
    for (const alias of entry.aliases) {
      const rank = rankOf(alias, query);
      if (rank < best.rank) best = { entry, alias, rank };
    }
    return best.rank === Infinity ? [] : [best];
  });
  return hits.sort((a, b) => a.rank - b.rank);
}
