/** Steps from a day to the nearest one before or after it on which a table is another. */
import type { PlainDate } from './model.ts';

export const DIRECTIONS = ['earlier', 'later'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Steps<Table> {
  /** The days at which the table may change, oldest first. */
  readonly days: readonly PlainDate[];
  readonly tableOn: (day: PlainDate) => Table;
  readonly differ: (one: Table, other: Table) => boolean;
}

/** Before all that is recorded. */
const BEFORE_ALL: PlainDate = '0001-01-01';

/**
 * Later: the first day on which the table is another than at `at`. Earlier: the day on which the
 * table before the present one began. Null where there is no such day; the time before everything
 * is not stepped into.
 *
 * Law: both ways stop at the same days.
 */
export function stepInTime<Table>(
  { days, tableOn, differ }: Steps<Table>,
  at: PlainDate,
  direction: Direction,
): PlainDate | null {
  const here = tableOn(at);
  if (direction === 'later')
    return days.find((day) => day > at && differ(here, tableOn(day))) ?? null;
  const before = [BEFORE_ALL, ...days.filter((day) => day <= at)].reverse();
  const found = before.findIndex((day) => differ(here, tableOn(day)));
  const target = before[found];
  if (target === undefined) return null;
  const table = tableOn(target);
  const begin = before.findIndex((day, place) => place > found && differ(table, tableOn(day)));
  return begin < 0 ? null : (before[begin - 1] ?? null);
}
