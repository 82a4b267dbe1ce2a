/** The order of an answer, worked out on bits. */
import type { Bits } from './bits.ts';
import type { Combined } from './combine-verdicts.ts';
import type { VerdictPlane } from './verdict-planes.ts';

/**
 * Places of the columns in scope as an answer orders them: meets, unknown, fails; then fewest needs
 * undecided or failing, then most wants met, then place (columns stand in the order of their ids).
 */
export function rankedColumns(
  inScope: Bits,
  { meets, fails }: Combined,
  needs: readonly VerdictPlane[],
  wants: readonly VerdictPlane[],
): Uint16Array {
  const undecided = inScope.map((all, word) => all & ~(meets[word] ?? 0) & ~(fails[word] ?? 0));
  const opened = [
    meets,
    ...byCount(
      undecided,
      needs.map((need) => need.meets.map((word) => ~word)),
    ),
    ...byCount(
      fails,
      needs.map((need) => need.fails),
    ),
  ];
  const wished = wants.map((want) => want.meets);
  const order = new Uint16Array(inScope.length * 32);
  let length = 0;
  for (const group of opened)
    for (const places of wished.length === 0 ? [group] : byCount(group, wished).reverse())
      length = append(order, length, places);
  return order.subarray(0, length);
}

/** The places of a group by how many of some sets they are in: none first, then one, then two … */
function byCount(group: Bits, sets: readonly Bits[]): Bits[] {
  const words = group.length;
  const counted = [group.slice(), ...sets.map(() => new Uint32Array(words))];
  for (let set = 0; set < sets.length; set++) {
    const bits = sets[set] ?? group;
    // From the largest count down, so that no place is counted twice.
    for (let count = set; count >= 0; count--) {
      const [here, above] = [counted[count] ?? group, counted[count + 1] ?? group];
      for (let word = 0; word < words; word++) {
        const all = here[word] ?? 0;
        const hit = all & (bits[word] ?? 0);
        above[word] = (above[word] ?? 0) | hit;
        here[word] = all ^ hit;
      }
    }
  }
  return counted;
}

/** Writes the places of a set behind others and says how many there are now. */
function append(order: Uint16Array, length: number, places: Bits): number {
  let end = length;
  for (let word = 0; word < places.length; word++)
    for (let left = places[word] ?? 0; left !== 0; left &= left - 1)
      order[end++] = word * 32 + 31 - Math.clz32(left & -left);
  return end;
}
