/**
 * Which timeline answers for an edition and a feature.
 *
 * The edition's own; else that of the first edition it includes at that moment that has one; else
 * the product's. The first that has any entry is used whole: timelines are never merged.
 */
import type { Dataset } from './dataset.ts';
import type { Edition, Fact, FeatureFacts, Inclusion, Timeline } from './model.ts';
import { momentHolds, type Standpoint } from './releases.ts';

export interface OwnedTimeline {
  /** The edition or product whose file holds it. */
  readonly owner: string;
  readonly facts: Timeline;
}

type FactsByKey = ReadonlyMap<string, Timeline>;

const indexes = new WeakMap<readonly FeatureFacts[], FactsByKey>();

/** A file's timelines by feature and target, indexed once per file. */
function byKey(features: readonly FeatureFacts[]): FactsByKey {
  let index = indexes.get(features);
  if (!index) {
    index = new Map(features.map(({ feature, target, facts }) => [keyOf(feature, target), facts]));
    indexes.set(features, index);
  }
  return index;
}

/** What one file says of a feature (and target); undefined if it does not speak of it. */
export function ownTimeline(
  features: readonly FeatureFacts[],
  feature: string,
  target: string | undefined,
): Timeline | undefined {
  return byKey(features).get(keyOf(feature, target));
}

function keyOf(feature: string, target: string | undefined): string {
  return target === undefined ? feature : `${feature} ${target}`;
}

/** Whether an edition contains another at a standpoint. Features count on the release clock. */
function includedAt(
  dataset: Dataset,
  edition: Edition,
  inclusion: Inclusion,
  standpoint: Standpoint,
): boolean {
  const line = dataset.releasesOf(edition.product);
  const { from, until } = inclusion;
  return (
    (!from || momentHolds(line, from, standpoint)) &&
    !(until && momentHolds(line, until, standpoint))
  );
}

/** The edition, the editions it includes at a standpoint (nearest first, each once), and its product. */
export function ownersOf(
  dataset: Dataset,
  edition: Edition,
  standpoint: Standpoint,
): readonly { readonly id: string; readonly features: readonly FeatureFacts[] }[] {
  const editions = new Set<Edition>();
  const visit = (current: Edition): void => {
    if (editions.has(current)) return;
    editions.add(current);
    for (const inclusion of current.includes) {
      const included = dataset.editions.get(inclusion.edition);
      if (included && includedAt(dataset, current, inclusion, standpoint)) visit(included);
    }
  };
  visit(edition);
  const product = dataset.products.get(edition.product);
  return [...editions, ...(product ? [product] : [])];
}

/** The timeline that answers, with its owner; null if no file speaks of the feature (and target). */
export function timelineOf(
  dataset: Dataset,
  edition: Edition,
  feature: string,
  target: string | undefined,
  standpoint: Standpoint,
): OwnedTimeline | null {
  const key = keyOf(feature, target);
  for (const { id, features } of ownersOf(dataset, edition, standpoint)) {
    const facts = byKey(features).get(key);
    if (facts && facts.length > 0) return { owner: id, facts };
  }
  return null;
}

/** All targets that an edition's file, its included editions' or its product's speak of. */
export function spokenTargets(
  dataset: Dataset,
  edition: Edition,
  feature: string,
  standpoint: Standpoint,
): ReadonlySet<string> {
  const targets = ownersOf(dataset, edition, standpoint).flatMap(({ features }) =>
    features.flatMap((entry) =>
      entry.feature === feature && entry.target !== undefined ? [entry.target] : [],
    ),
  );
  return new Set(targets);
}

/**
 * The entry in force and the one that ends it: the last entry that holds at the standpoint.
 *
 * A promise that names a day holds from that day, also on the release clock: the release that was
 * newest when something was announced did not come with the announcement.
 */
export function entryInForce(
  dataset: Dataset,
  edition: Edition,
  timeline: Timeline,
  standpoint: Standpoint,
): { fact: Fact | null; next: Fact | null } {
  const line = dataset.releasesOf(edition.product);
  const index = timeline.findLastIndex((fact) => {
    const planned = fact.claim.kind === 'support' && fact.claim.support === 'planned';
    const clock = planned && fact.from.date !== undefined ? 'date' : standpoint.clock;
    return momentHolds(line, fact.from, { ...standpoint, clock });
  });
  return { fact: timeline[index] ?? null, next: timeline[index + 1] ?? null };
}
