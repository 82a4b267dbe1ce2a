/** What the cells of a generated product say: its first edition's by chance, the others' mostly alike. */
import { weightsOf, type Weights } from './chance.ts';
import type { GeneratedFeature } from './features.ts';
import type { GeneratedProduct } from './products.ts';
import { STATISTICS } from './settings.ts';

export interface GeneratedFact {
  /** Place in the feature's values. */
  readonly value: number;
  /** Place in the product's releases. */
  readonly release: number;
  readonly atLatest: boolean;
}

export type GeneratedTimeline = readonly GeneratedFact[];

/** Each edition's timelines, in the order of the features. */
export function generatedCells(
  product: GeneratedProduct,
  editions: number,
  features: readonly GeneratedFeature[],
  factsPerCell: number,
): readonly (readonly GeneratedTimeline[])[] {
  const { chance } = product;
  const first = features.map((feature) => {
    const drawn = drawTimeline(product, feature, factsPerCell);
    chance.count(drawn.probability, 'cells');
    return drawn;
  });
  const others = Array.from({ length: editions - 1 }, () =>
    features.map((feature, place) => {
      const base = first[place];
      if (!base || chance.happens(STATISTICS.shared, 'cells')) return base?.timeline ?? [];
      for (;;) {
        const drawn = drawTimeline(product, feature, factsPerCell);
        if (sameTimeline(drawn.timeline, base.timeline)) continue;
        // Drawn from all that differ.
        chance.count(drawn.probability / (1 - base.probability), 'cells');
        return drawn.timeline;
      }
    }),
  );
  return [first.map(({ timeline }) => timeline), ...others];
}

interface Drawn {
  readonly timeline: GeneratedTimeline;
  readonly probability: number;
}

const { releasesPerProduct, sinceFirstRelease, atLatest } = STATISTICS;
const ANY_RELEASE: Weights = weightsOf([
  sinceFirstRelease,
  ...Array.from(
    { length: releasesPerProduct - 1 },
    () => (1 - sinceFirstRelease) / (releasesPerProduct - 1),
  ),
]);
const BOUND: Weights = weightsOf([1 - atLatest, atLatest]);
const EVENLY: Weights = weightsOf(Array.from({ length: releasesPerProduct }, () => 1));

/** A timeline at as many different releases as it has facts, neighbours with different values. */
function drawTimeline(
  { chance }: GeneratedProduct,
  { values, weights }: GeneratedFeature,
  facts: number,
): Drawn {
  let probability = 1;
  const releases = new Set<number>();
  if (facts === 1) {
    const release = chance.draw(ANY_RELEASE);
    probability *= ANY_RELEASE.shares[release] ?? 1;
    releases.add(release);
  } else {
    while (releases.size < facts) releases.add(chance.draw(EVENLY));
    probability /= combinations(releasesPerProduct, facts);
  }
  let before: number | null = null;
  let target: string | undefined;
  const timeline: GeneratedFact[] = [];
  for (const release of [...releases].sort((a, b) => a - b)) {
    // A relation's timeline speaks of one target throughout.
    const mayFollow = (place: number): boolean =>
      before === null || (place !== before && values[place]?.target === target);
    let value = chance.draw(weights);
    while (!mayFollow(value)) value = chance.draw(weights);
    const open = weights.shares.reduce(
      (sum, share, place) => (mayFollow(place) ? sum + share : sum),
      0,
    );
    const bound = chance.draw(BOUND);
    probability *= ((weights.shares[value] ?? 1) / open) * (BOUND.shares[bound] ?? 1);
    timeline.push({ value, release, atLatest: bound === 1 });
    before = value;
    target = values[value]?.target;
  }
  return { timeline, probability };
}

function combinations(count: number, taken: number): number {
  let result = 1;
  for (let at = 0; at < taken; at++) result = (result * (count - at)) / (at + 1);
  return result;
}

function sameTimeline(a: GeneratedTimeline, b: GeneratedTimeline): boolean {
  return a.every((fact, place) => {
    const other = b[place];
    return (
      fact.value === other?.value &&
      fact.release === other.release &&
      fact.atLatest === other.atLatest
    );
  });
}
