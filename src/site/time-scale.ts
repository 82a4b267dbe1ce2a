/** A scale of whole years for strips of time: a day as a share of the width. */
import type { PlainDate } from '../domain/model.ts';
import { lastDay } from '../domain/dates.ts';

export interface TimeScale {
  readonly first: number;
  /** The year at whose end the strip ends. */
  readonly last: number;
  /** 0 at the begin of the first year, 1000 at the end of the last. */
  place(day: PlainDate): number;
}

export const STRIP_WIDTH = 1000;

/** The scale that holds all days; without days, the year of today. */
export function timeScale(days: readonly PlainDate[], today: PlainDate): TimeScale {
  const years = [...days, today].map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [begin, end] = [Date.UTC(first), Date.UTC(last + 1)];
  return {
    first,
    last,
    place: (day) => Math.round(((Date.parse(lastDay(day)) - begin) / (end - begin)) * STRIP_WIDTH),
  };
}

/** The years that get a tick: every one, or every fifth where there are many. */
export function tickYears({ first, last }: TimeScale): readonly number[] {
  const step = last - first > 12 ? 5 : 1;
  const from = Math.ceil(first / step) * step;
  return Array.from(
    { length: Math.floor((last - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}
