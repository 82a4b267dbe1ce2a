/**
 * Words by the bytes that they are written with. In data the same words come again and again: each is
 * decoded, and judged, once, and is one string in memory, however often it stands somewhere.
 */

const SLOTS = 16_384;
/** Longer words are seldom the same. */
const LONGEST = 40;

/** Where a word is kept: decided by its length and its last bytes, in which words differ most. */
function slotOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  let hash = Math.imul(length, 31) + (bytes[start] ?? 0);
  for (let at = length > 6 ? end - 5 : start + 1; at < end; at++)
    hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Remembers what was made of a word until another word takes its place. */
export class WordPool<Made> {
  /** From bytes to what they stand for; what it throws is not remembered. */
  readonly #make: (bytes: Uint8Array, start: number, end: number) => Made;
  readonly #made: (Made | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #words = new Uint8Array(SLOTS * LONGEST);

  constructor(make: (bytes: Uint8Array, start: number, end: number) => Made) {
    this.#make = make;
  }

  /** What the bytes from `start` to `end`, stand for. */
  take(bytes: Uint8Array, start: number, end: number): Made {
    const length = end - start;
    if (length === 0 || length > LONGEST) return this.#make(bytes, start, end);
    const slot = slotOf(bytes, start, end);
    const first = slot * LONGEST;
    const words = this.#words;
    if (this.#lengths[slot] === length) {
      let at = 0;
      while (at < length && words[first + at] === bytes[start + at]) at++;
      if (at === length) return this.#made[slot] as Made;
    }
    const made = this.#make(bytes, start, end);
    for (let at = 0; at < length; at++) words[first + at] = bytes[start + at] ?? 0;
    this.#lengths[slot] = length;
    return (this.#made[slot] = made);
  }
}
