/** Which names may be meant by a misspelled word: those that share most of its groups of three letters. */
import { folded, foldedNames, type Named } from './fold.ts';

/** Two typing mistakes leave of a short word about this share of its groups. */
const SHARED = 0.3;

function groupsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) groups.add(padded.slice(at, at + 3));
  return groups;
}

/** An index over entries; asked with a text, it gives at most `most` entries, likeliest first. */
export function trigramIndex<Entry extends Named>(
  entries: readonly Entry[],
): (text: string, most: number) => readonly Entry[] {
  const bearers = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    const groups = new Set(foldedNames(entry).flatMap(({ text }) => [...groupsOf(text)]));
    for (const group of groups) {
      const list = bearers.get(group);
      if (list) list.push(place);
      else bearers.set(group, [place]);
    }
  });
  return (text, most) => {
    const groups = groupsOf(folded(text));
    const shared = new Map<number, number>();
    for (const group of groups)
      for (const place of bearers.get(group) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count >= SHARED * groups.size)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most)
      .flatMap(([place]) => entries[place] ?? []);
  };
}
