/** The order of an answer, by counting instead of sorting. */
import { hasBit, type Bits } from './bits.ts';
import type { Combined } from './combine-verdicts.ts';
import type { VerdictPlane } from './verdict-planes.ts';

/**
 * Places of the columns in scope as an answer orders them: by group, needs open and wants met. Columns
 * are counted into buckets in the order of their ids, which stays within a bucket.
 */
export function rankedColumns(
  byId: Uint16Array,
  inScope: Bits,
  combined: Combined,
  needs: readonly VerdictPlane[],
  wants: readonly VerdictPlane[],
): Uint16Array {
  const wishes = wants.length + 1;
  const group = (needs.length + 1) * wishes;
  const buckets = new Uint16Array(inScope.length * 32);
  for (let word = 0; word < inScope.length; word++) {
    const failing = combined.fails[word] ?? 0;
    const undecided = (inScope[word] ?? 0) & ~(combined.meets[word] ?? 0) & ~failing;
    addAt(buckets, word, undecided, group);
    addAt(buckets, word, failing, 2 * group);
    for (const { meets, fails } of needs) {
      addAt(buckets, word, (fails[word] ?? 0) & failing, wishes);
      addAt(buckets, word, ~(meets[word] ?? 0) & undecided, wishes);
    }
    for (const { meets } of wants) addAt(buckets, word, ~(meets[word] ?? 0), 1);
  }
  // Where each bucket begins among the ordered places, then where its next place goes.
  const next = new Uint16Array(3 * group + 1);
  for (let rank = 0; rank < byId.length; rank++) {
    const place = byId[rank] ?? 0;
    if (hasBit(inScope, place)) add(next, (buckets[place] ?? 0) + 1, 1);
  }
  for (let bucket = 1; bucket < next.length; bucket++) add(next, bucket, next[bucket - 1] ?? 0);
  const order = new Uint16Array(next.at(-1) ?? 0);
  for (let rank = 0; rank < byId.length; rank++) {
    const place = byId[rank] ?? 0;
    if (!hasBit(inScope, place)) continue;
    const bucket = buckets[place] ?? 0;
    order[next[bucket] ?? 0] = place;
    add(next, bucket, 1);
  }
  return order;
}

function add(numbers: Uint16Array, place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount;
}

/** Adds to the numbers of the places whose bits are set in one word. */
function addAt(numbers: Uint16Array, word: number, bits: number, amount: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    add(numbers, word * 32 + 31 - Math.clz32(left & -left), amount);
  }
}
