/** The days at which a table may change: columns come, go or move to another release, facts begin. */
import { lastDay } from './dates.ts';
import type { Dataset } from './dataset.ts';
import type { Edition, Feature, FeatureFacts, Moment, PlainDate } from './model.ts';
import { dayOfMoment } from './releases.ts';

export interface ChangeScope {
  readonly editions: readonly Edition[];
  readonly features: readonly Feature[];
}

/**
 * All days at which a column of the editions or a cell of the features may change, oldest first.
 * Between two neighbours nothing changes; at one of them something need not.
 */
export function changeDays(dataset: Dataset, scope: ChangeScope): readonly PlainDate[] {
  const days = new Set<PlainDate>([
    ...columnDays(dataset, scope.editions),
    ...factDays(dataset, scope),
  ]);
  return [...days].sort();
}

/** Announcements, offers, releases, and what an edition includes from when until when. */
export function columnDays(dataset: Dataset, editions: readonly Edition[]): readonly PlainDate[] {
  const ofReleases = productsOf(editions).flatMap((product) =>
    dataset
      .releasesOf(product)
      .releases.flatMap(({ available }) => (available ? [lastDay(available.date)] : [])),
  );
  const ofEditions = editions.flatMap(({ product, announced, offered, includes }) => [
    ...(announced ? [lastDay(announced.date)] : []),
    ...[...offered, ...includes].flatMap(({ from, until }) =>
      [from, until].flatMap((moment) => dayOf(dataset, product, moment)),
    ),
  ]);
  return [...ofReleases, ...ofEditions];
}

/** The begins of facts of some features in the editions, in all that they include, and in their products. */
export function factDays(
  dataset: Dataset,
  { editions, features }: ChangeScope,
): readonly PlainDate[] {
  const wanted = new Set(features.map(({ id }) => id));
  const inFiles = (product: string, files: readonly FeatureFacts[]): readonly PlainDate[] =>
    files.flatMap(({ feature, facts }) =>
      wanted.has(feature) ? facts.flatMap(({ from }) => dayOf(dataset, product, from)) : [],
    );
  return [
    ...withIncluded(dataset, editions).flatMap(({ product, features: files }) =>
      inFiles(product, files),
    ),
    ...productsOf(editions).flatMap((product) =>
      inFiles(product, dataset.products.get(product)?.features ?? []),
    ),
  ];
}

function productsOf(editions: readonly Edition[]): readonly string[] {
  return [...new Set(editions.map(({ product }) => product))];
}

/** The editions and all that they ever include, directly or through others. */
function withIncluded(dataset: Dataset, editions: readonly Edition[]): readonly Edition[] {
  const found = new Set(editions);
  for (const { includes } of found)
    for (const { edition } of includes) {
      const included = dataset.editions.get(edition);
      if (included) found.add(included);
    }
  return [...found];
}

function dayOf(
  dataset: Dataset,
  product: string,
  moment: Moment | undefined,
): readonly PlainDate[] {
  const day = moment && dayOfMoment(dataset.releasesOf(product), moment);
  return day ? [day] : [];
}
