/** Repeatable chance that counts what it decides: the information, in bits, of every choice made. */

/** What a choice is about. Only `cells` and `frame` determine what a cell says at a date. */
export type Topic = 'cells' | 'frame' | 'evidence';

export type Bits = Readonly<Record<Topic, number>>;

/** A weighted list: the probability of each place, and sums for drawing. */
export interface Weights {
  readonly shares: readonly number[];
  readonly sums: readonly number[];
}

/** Weights of any sum as probabilities. */
export function weightsOf(weights: readonly number[]): Weights {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  let sum = 0;
  return { shares, sums: shares.map((share) => (sum += share)) };
}

export class Chance {
  readonly #bits: Record<Topic, number> = { cells: 0, frame: 0, evidence: 0 };
  #state: number;

  /** Equal seeds give equal choices, whatever else is drawn elsewhere. */
  constructor(seed: string) {
    let hash = 2166136261;
    for (let at = 0; at < seed.length; at++)
      hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619) >>> 0;
    this.#state = hash;
  }

  get bits(): Bits {
    return this.#bits;
  }

  /** A number from 0 up to, not including, 1 (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A place of a weighted list. Nothing is counted: for choices that may be made again. */
  draw({ sums }: Weights): number {
    const at = this.#next();
    const found = sums.findIndex((sum) => at < sum);
    return found < 0 ? sums.length - 1 : found;
  }

  /** Counts a choice that had this probability. */
  count(probability: number, topic: Topic): void {
    this.#bits[topic] -= Math.log2(probability);
  }

  /** A place of a weighted list. */
  pick(weights: Weights, topic: Topic): number {
    const place = this.draw(weights);
    this.count(weights.shares[place] ?? 1, topic);
    return place;
  }

  /** A whole number from 0 up to, not including, `count`; all equally likely. */
  below(count: number, topic: Topic): number {
    this.count(1 / count, topic);
    return Math.floor(this.#next() * count);
  }

  /** Whether something of this probability happens. */
  happens(probability: number, topic: Topic): boolean {
    const happens = this.#next() < probability;
    this.count(happens ? probability : 1 - probability, topic);
    return happens;
  }
}

/** The sum of what several have decided. */
export function allBits(all: readonly Bits[]): Bits {
  const sum = (topic: Topic) => all.reduce((total, bits) => total + bits[topic], 0);
  return { cells: sum('cells'), frame: sum('frame'), evidence: sum('evidence') };
}
