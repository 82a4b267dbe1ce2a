/** The search: exact, prefix and term hits first, then what fuse.js finds for typing mistakes. */
import Fuse from 'fuse.js';
import type { Named } from './fold.ts';
import { plainHits, type Hit } from './rank.ts';
import { trigramIndex } from './trigrams.ts';

const FUZZY = 10;
/** How far off (0 to 1) a fuzzy hit may be: less where there are plain hits, since it is then mere noise. */
const BESIDE_PLAIN = 0.3;
const ALONE = 0.5;
/** fuse.js looks at every letter of all it is given, so it is given what can be meant at all. */
const CANDIDATES = 80;

/** A search over entries; ask it as often as you like. At most `limit` hits. */
export function createSearch<Entry extends Named>(
  entries: readonly Entry[],
): (text: string, limit?: number) => readonly Hit<Entry>[] {
  const candidates = trigramIndex(entries);
  return (text, limit = 50) => {
    const plain = plainHits(entries, text);
    const found = new Set(plain.map(({ entry }) => entry));
    const likely = candidates(text.slice(0, 60), CANDIDATES).filter((entry) => !found.has(entry));
    const worst = plain.length > 0 ? BESIDE_PLAIN : ALONE;
    const fuzzy = fuzzyHits(likely, text.slice(0, 60), worst);
    return [...plain, ...fuzzy].slice(0, limit);
  };
}

function fuzzyHits<Entry extends Named>(
  entries: readonly Entry[],
  text: string,
  worst: number,
): readonly Hit<Entry>[] {
  const fuse = new Fuse(entries, {
    keys: ['name', 'aliases'],
    threshold: 0.35,
    includeScore: true,
    ignoreLocation: true,
    // One mistake is one mistake, however long the rest of the name is.
    ignoreFieldNorm: true,
    includeMatches: true,
  });
  return fuse
    .search(text)
    .filter(({ score = 1 }) => score <= worst)
    .map(({ item, matches = [] }): Hit<Entry> => {
      const match = matches.find(({ key }) => key === 'aliases');
      const byName = matches.some(({ key }) => key === 'name');
      return { entry: item, alias: byName ? null : (match?.value ?? null), rank: FUZZY };
    });
}
