/** The days at which a table may change: columns come, go or move to another release, facts begin. */
import type { Dataset } from './dataset.ts';
import { lastDay } from './dates.ts';
import type { FactOwner } from './fact-store.ts';
import type { Edition, Feature, Moment, PlainDate } from './model.ts';
import { dayOfMoment } from './releases.ts';

export interface ChangeScope {
  readonly editions: readonly Edition[];
  /** Only the facts of these count; all by default. */
  readonly features?: readonly Feature[];
}

/**
 * All days at which a column of the editions or a cell of the features may change, oldest first.
 * Between two neighbours nothing changes; at one of them something need not.
 */
export function changeDays(
  dataset: Dataset,
  { editions, features }: ChangeScope,
): readonly PlainDate[] {
  const wanted = features && new Set(features.map(({ id }) => id));
  const days = editions.flatMap((edition) => [
    ...columnDays(dataset, edition),
    ...factDays(dataset, edition, wanted),
  ]);
  return [...new Set(days)].sort();
}

/** Announcements, offers, releases, and what an edition includes from when until when. */
function columnDays(dataset: Dataset, edition: Edition): readonly PlainDate[] {
  const { releases } = dataset.releasesOf(edition.product);
  const spans = [
    ...edition.offered,
    ...everIncluded(dataset, edition).flatMap(({ includes }) => includes),
  ];
  return [
    ...releases.flatMap(({ available }) => (available ? [lastDay(available.date)] : [])),
    ...(edition.announced ? [lastDay(edition.announced.date)] : []),
    ...daysOf(
      dataset,
      edition,
      spans.flatMap(({ from, until }) => [from, until]),
    ),
  ];
}

/** The begins of facts in the edition, in all that it ever includes, and in its product. */
function factDays(
  dataset: Dataset,
  edition: Edition,
  wanted: ReadonlySet<string> | undefined,
): readonly PlainDate[] {
  return daysOf(
    dataset,
    edition,
    everOwning(dataset, edition).flatMap((owner) => dataset.facts.begins(owner, wanted)),
  );
}

/** The edition and all that it included at any time, itself first. */
export function everIncluded(dataset: Dataset, edition: Edition): readonly Edition[] {
  const found = new Set([edition]);
  for (const { includes } of found)
    for (const { edition: id } of includes) {
      const included = dataset.editions.get(id);
      if (included) found.add(included);
    }
  return [...found];
}

/** Everybody whose file ever answers for an edition. */
export function everOwning(dataset: Dataset, edition: Edition): readonly FactOwner[] {
  const product = dataset.products.get(edition.product);
  return [...everIncluded(dataset, edition), ...(product ? [product] : [])];
}

function daysOf(
  dataset: Dataset,
  { product }: Edition,
  moments: readonly (Moment | undefined)[],
): readonly PlainDate[] {
  const line = dataset.releasesOf(product);
  return moments.flatMap((moment) => (moment && dayOfMoment(line, moment)) ?? []);
}
