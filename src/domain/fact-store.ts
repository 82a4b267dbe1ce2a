/**
 * Where the facts of an edition or product are kept. Cells ask for timelines through this, so that
 * the same functions answer over whole records and over the browser's compact index.
 */
import type { Edition, FeatureFacts, Moment, Product, Timeline } from './model.ts';

/** Whose file holds a timeline. */
export type FactOwner = Edition | Product;

export interface FactStore {
  /** What an owner's own file says of a feature (and target); null if it does not speak of it. */
  timeline(owner: FactOwner, feature: string, target: string | undefined): Timeline | null;
  /** The targets of a relation that an owner's own file speaks of. */
  targets(owner: FactOwner, feature: string): readonly string[];
  /** The moments at which facts of an owner's own file begin: of some features, or of all. */
  begins(owner: FactOwner, features?: ReadonlySet<string>): readonly Moment[];
}

interface OwnFacts {
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

/** One index per list of facts, made when it is first asked. */
const indexes = new WeakMap<readonly FeatureFacts[], OwnFacts>();

function indexOf(features: readonly FeatureFacts[]): OwnFacts {
  const known = indexes.get(features);
  if (known) return known;
  const timelines = new Map<string, Timeline>();
  const targets = new Map<string, string[]>();
  for (const { feature, target, facts } of features) {
    if (facts.length > 0) timelines.set(keyOf(feature, target), facts);
    if (target === undefined) continue;
    const list = targets.get(feature);
    if (list) list.push(target);
    else targets.set(feature, [target]);
  }
  const index = { timelines, targets };
  indexes.set(features, index);
  return index;
}

function keyOf(feature: string, target: string | undefined): string {
  return target === undefined ? feature : `${feature} ${target}`;
}

/** The facts that the records themselves carry. */
export const RECORDED_FACTS: FactStore = {
  timeline: ({ features }, feature, target) =>
    indexOf(features).timelines.get(keyOf(feature, target)) ?? null,
  targets: ({ features }, feature) => indexOf(features).targets.get(feature) ?? [],
  begins: ({ features }, wanted) =>
    features.flatMap(({ feature, facts }) =>
      wanted && !wanted.has(feature) ? [] : facts.map(({ from }) => from),
    ),
};
