/**
 * Which timeline answers for an edition and a feature.
 *
 * The edition's own; else that of the first edition it includes at that moment that has one; else
 * the product's. The first that has any entry is used whole: timelines are never merged.
 */
import type { Dataset } from './dataset.ts';
import type { FactOwner } from './fact-store.ts';
import type { Edition, Fact, Inclusion, PlainDate, Timeline } from './model.ts';
import { momentHolds, type Standpoint } from './releases.ts';
import type { Clock } from './vocabulary.ts';

export interface OwnedTimeline {
  /** The edition or product whose file holds it. */
  readonly owner: string;
  readonly facts: Timeline;
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

interface Answering {
  readonly dataset: Dataset;
  readonly release: string | null;
  readonly at: PlainDate;
  readonly owners: readonly FactOwner[];
}

/** Who answered last, by edition and clock: a table asks one standpoint for feature after feature. */
const lastAnswering = new WeakMap<Edition, Partial<Record<Clock, Answering>>>();

/** The edition, the editions it includes at a standpoint (nearest first, each once), and its product. */
export function ownersOf(
  dataset: Dataset,
  edition: Edition,
  standpoint: Standpoint,
): readonly FactOwner[] {
  const { release, at, clock } = standpoint;
  let byClock = lastAnswering.get(edition);
  if (!byClock) lastAnswering.set(edition, (byClock = {}));
  const last = byClock[clock];
  if (last?.at === at && last.release === release && last.dataset === dataset) return last.owners;
  const owners = findOwners(dataset, edition, standpoint);
  byClock[clock] = { dataset, release, at, owners };
  return owners;
}

function findOwners(
  dataset: Dataset,
  edition: Edition,
  standpoint: Standpoint,
): readonly FactOwner[] {
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
  for (const owner of ownersOf(dataset, edition, standpoint)) {
    const facts = dataset.facts.timeline(owner, feature, target);
    if (facts) return { owner: owner.id, facts };
  }
  return null;
}

/** By list of owners and feature: they are asked again for every target that they speak of. */
const spoken = new WeakMap<readonly FactOwner[], Map<string, ReadonlySet<string>>>();

/** All targets that an edition's file, its included editions' or its product's speak of. */
export function spokenTargets(
  dataset: Dataset,
  edition: Edition,
  feature: string,
  standpoint: Standpoint,
): ReadonlySet<string> {
  const owners = ownersOf(dataset, edition, standpoint);
  let known = spoken.get(owners);
  if (!known) spoken.set(owners, (known = new Map<string, ReadonlySet<string>>()));
  let targets = known.get(feature);
  if (!targets) {
    targets = new Set(owners.flatMap((owner) => dataset.facts.targets(owner, feature)));
    known.set(feature, targets);
  }
  return targets;
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
    return momentHolds(
      line,
      fact.from,
      clock === standpoint.clock ? standpoint : { ...standpoint, clock },
    );
  });
  return { fact: timeline[index] ?? null, next: timeline[index + 1] ?? null };
}
