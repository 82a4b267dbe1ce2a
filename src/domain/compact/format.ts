/**
 * The compact index: all facts as columns of small integers, beside records without facts.
 *
 * It holds what timelines state and when each entry begins, as authored: which release a column
 * shows, what it includes and what it inherits is decided by the same functions as everywhere. It
 * leaves out the evidence (citations, notes, reasons), which comes product by product when a
 * reader opens something.
 *
 * A *key* is what a timeline is about: a feature, or a relation with one target. Keys count the
 * features in the records' order first, then `targets`. An *owner* is whose file holds a timeline:
 * the editions in the records' order first, then the products.
 *
 * Editions of one product mostly say the same. So each edition is told against the first edition of
 * its product in the records' order, its *model*: for each timeline of the model one of `STATES`.
 * Timelines that differ from the model's, or that it lacks, are told in full.
 *
 * The planes come one after the other. `states` has five states a byte, base 3, the first lowest;
 * the others are unsigned LEB128 numbers:
 *
 * | plane   | for each                  | is                                                         |
 * | ------- | ------------------------- | ---------------------------------------------------------- |
 * | states  | timeline of an owner's model | whether the owner says the same, something else, or nothing |
 * | extras  | owner                     | how many timelines it has that its model lacks              |
 * | keys    | extra timeline            | its key, less the one before it in the owner (-1 at first), less 1 |
 * | lengths | timeline told in full     | how many entries it has, less 1                             |
 * | moments | entry told in full        | its place in the moments of the owner's product             |
 * | values  | entry told in full        | its place in the values of the key's feature                |
 *
 * Timelines told in full come owner by owner: first those that differ from the model's, then extras.
 */
import type { AtlasRecords, Case, Claim, Dispute } from '../model.ts';

/** The order of the planes in the file. */
export const PLANES = ['states', 'extras', 'keys', 'lengths', 'moments', 'values'] as const;
export type Plane = (typeof PLANES)[number];

/** How an owner stands to a timeline of its model. */
export const [SAME, OTHER, NONE] = [0, 1, 2] as const;
export const STATES_PER_BYTE = 5;

/** By owner: the number of its model, -1 for what has none. Owners are the editions, then the products. */
export function modelsOf({ editions, products }: AtlasRecords): Int32Array {
  const models = new Int32Array(editions.length + products.length).fill(-1);
  const first = new Map<string, number>();
  editions.forEach(({ product }, owner) => {
    const model = first.get(product);
    if (model === undefined) first.set(product, owner);
    else models[owner] = model;
  });
  return models;
}

/**
 * When an entry begins: the place of a release in its product times two, plus one for "at the
 * latest"; or a date, after `≤` if it is an upper bound.
 */
export type StoredMoment = number | string;

/** What an entry states. Evidence is left out: what there is of it shows as `note`, `because` and `silent`. */
export interface StoredValue {
  readonly claim: Claim;
  /** There is a note. */
  readonly noted?: true;
  /** All sources merely do not mention it. */
  readonly silent?: true;
  readonly cases?: readonly (Pick<Case, 'when' | 'claim'> & { readonly noted?: true })[];
  readonly disputes?: readonly Pick<Dispute, 'claim'>[];
}

export interface CompactHeader {
  /** Without facts, sources and evidence. */
  readonly records: AtlasRecords;
  /** The keys after those of the features: place of the relation among the features, and target. */
  readonly targets: readonly (readonly [feature: number, target: string])[];
  /** Every value that some entry states, once. */
  readonly values: readonly StoredValue[];
  /** By feature: the places of its values in `values`, the most frequent first. */
  readonly valuesOf: readonly (readonly number[])[];
  /** By product: the moments at which its entries begin, the most frequent first. */
  readonly moments: readonly (readonly StoredMoment[])[];
  /** Length of each plane in bytes. */
  readonly planes: Readonly<Record<Plane, number>>;
  /** By product id: the address of its evidence. */
  readonly evidence: Readonly<Record<string, string>>;
}
