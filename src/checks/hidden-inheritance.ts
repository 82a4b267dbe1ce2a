import { printMoment } from '../domain/moments.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { FactOwner } from '../domain/fact-store.ts';
import type { Edition, FeatureFacts, Moment } from '../domain/model.ts';
import type { Check } from './context.ts';
import { compareMoments } from './moment-order.ts';

export const hiddenInheritance: Check = {
  name: 'hidden-inheritance',
  description: 'An own timeline begins no later than the inherited one that it hides.',
  scope: 'data',
  check({ dataset, fileOf }, report) {
    for (const edition of dataset.records.editions) {
      const above = inheritedFrom(dataset, edition);
      for (const own of edition.features) {
        const hidden = hiddenBy(dataset, edition, above, own);
        if (!hidden) continue;
        const at = own.target === undefined ? [own.feature] : [own.feature, own.target];
        const place = {
          file: fileOf('editions', edition.id),
          path: ['features', ...at, 0, 'from'],
        };
        report('hidden-inheritance', place, { feature: own.feature, ...hidden });
      }
    }
  },
};

/** The inherited timeline that would answer for a time in which the own one is silent. */
function hiddenBy(
  dataset: Dataset,
  edition: Edition,
  above: readonly FactOwner[],
  own: FeatureFacts,
): { owner: string; since: string; from: string } | null {
  const line = dataset.releasesOf(edition.product);
  const begins = own.facts[0]?.from;
  if (!begins) return null;
  const isBefore = (moment: Moment | undefined): moment is Moment =>
    moment !== undefined && (compareMoments(line, moment, begins) ?? 0) < 0;
  // Before the edition could be had, nothing is hidden from anybody.
  if (!isBefore(edition.offered[0]?.from)) return null;
  const inherited = inheritedTimeline(dataset, above, own);
  const since = inherited?.facts[0]?.from;
  if (!inherited || !isBefore(since)) return null;
  return { owner: inherited.owner, since: printMoment(since), from: printMoment(begins) };
}

/** Whose timelines an edition inherits: those of the editions that it includes, then the product's. */
function inheritedFrom(dataset: Dataset, edition: Edition): readonly FactOwner[] {
  const seen = new Set([edition]);
  for (const current of seen)
    for (const inclusion of current.includes) {
      const included = dataset.editions.get(inclusion.edition);
      if (included?.product === edition.product) seen.add(included);
    }
  const product = dataset.products.get(edition.product);
  return [...[...seen].slice(1), ...(product ? [product] : [])];
}

function inheritedTimeline(
  dataset: Dataset,
  above: readonly FactOwner[],
  { feature, target }: FeatureFacts,
): { readonly owner: string; readonly facts: FeatureFacts['facts'] } | null {
  for (const owner of above) {
    const facts = dataset.facts.timeline(owner, feature, target);
    if (facts) return { owner: owner.id, facts };
  }
  return null;
}
