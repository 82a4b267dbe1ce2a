/** Which of two moments comes first, where that can be told. */
import { compareDates } from '../domain/dates.ts';
import type { Moment } from '../domain/model.ts';
import { dayOfMoment, type ReleaseLine } from '../domain/releases.ts';

/** Whether a moment could be read at all. */
export function isReadable(moment: Moment): boolean {
  return moment.release !== undefined || moment.date !== undefined;
}

/** Whether two moments are written alike, ≤ aside. */
export function sameMoment(a: Moment, b: Moment): boolean {
  return isReadable(a) && a.release === b.release && a.date === b.date;
}

/**
 * Negative, zero or positive as `a` is before, at or after `b`; null where it cannot be told.
 * Two releases compare by their order in the file, anything else by days.
 */
export function compareMoments(line: ReleaseLine, a: Moment, b: Moment): number | null {
  if (a.release !== undefined && b.release !== undefined) {
    const [x, y] = [line.position.get(a.release), line.position.get(b.release)];
    return x === undefined || y === undefined ? null : x - y;
  }
  const [x, y] = [dayOfMoment(line, a), dayOfMoment(line, b)];
  return x === null || y === null ? null : compareDates(x, y);
}
