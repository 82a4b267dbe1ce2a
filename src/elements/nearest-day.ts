/** For an empty day: the nearest one that shows something. */
import type { Dataset } from '../domain/dataset.ts';
import type { PlainDate } from '../domain/model.ts';
import { dayOfMoment } from '../domain/releases.ts';

/** Of the days on which an offer began, the nearest to `at` that `shows` accepts; null if none does. */
export function nearestDay(
  dataset: Dataset,
  at: PlainDate,
  shows: (day: PlainDate) => boolean,
): PlainDate | null {
  const days = dataset.records.editions.flatMap(({ product, offered }) =>
    offered.flatMap(({ from }) => dayOfMoment(dataset.releasesOf(product), from) ?? []),
  );
  const distance = (day: PlainDate): number => Math.abs(Date.parse(day) - Date.parse(at));
  return [...new Set(days)].sort((a, b) => distance(a) - distance(b)).find(shows) ?? null;
}
