/** For an empty day: the nearest one on which something was on offer. */
import { columnsAt } from '../domain/columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { PlainDate } from '../domain/model.ts';
import { dayOfMoment } from '../domain/releases.ts';

export function nearestDay(dataset: Dataset, at: PlainDate): PlainDate | null {
  const days = dataset.records.editions.flatMap(({ product, offered }) =>
    offered.flatMap(({ from }) => dayOfMoment(dataset.releasesOf(product), from) ?? []),
  );
  const distance = (day: PlainDate): number => Math.abs(Date.parse(day) - Date.parse(at));
  const nearest = days.filter((day) => day !== at).sort((a, b) => distance(a) - distance(b))[0];
  return nearest !== undefined && columnsAt(dataset, nearest).length > 0 ? nearest : null;
}
