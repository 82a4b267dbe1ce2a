/** The search: exact, prefix and term hits first, then what fuse.js finds for typing mistakes. */
import Fuse from 'fuse.js';
import { plainHits, type Hit } from './rank.ts';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const FUZZY = 4;
/** How far off (0 to 1) a fuzzy hit may be: less where there are plain hits, since it is then mere noise. */
const BESIDE_PLAIN = 0.08;
const ALONE = 0.4;

/** A search over entries; ask it as often as you like. At most `limit` hits. */
export function createSearch<Entry extends Named>(
  entries: readonly Entry[],
): (text: string, limit?: number) => readonly Hit<Entry>[] {
  const fuse = new Fuse(entries, {
    keys: ['name', 'aliases'],
    threshold: 0.35,
    includeScore: true,
    ignoreLocation: true,
    includeMatches: true,
  });
  return (text, limit = 50) => {
    const plain = plainHits(entries, text);
    const found = new Set(plain.map(({ entry }) => entry));
    const fuzzy = fuse
      .search(text.slice(0, 60))
      .filter(
        ({ item, score = 1 }) =>
          !found.has(item) && score <= (plain.length > 0 ? BESIDE_PLAIN : ALONE),
      )
      .map(({ item, matches = [] }): Hit<Entry> => {
        const match = matches.find(({ key }) => key === 'aliases');
        const byName = matches.some(({ key }) => key === 'name');
        return { entry: item, alias: byName ? null : (match?.value ?? null), rank: FUZZY };
      });
    return [...plain, ...fuzzy].slice(0, limit);
  };
}
