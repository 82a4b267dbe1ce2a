/**
 * The releases of one product: which continues which, which is newest on a day, what a moment means.
 *
 * Order comes from the data (the file's order and `after`), never from comparing version strings.
 */
import { compareDates, lastDay } from './dates.ts';
import type { Moment, PlainDate, Release } from './model.ts';
import type { Clock } from './vocabulary.ts';

export interface ReleaseLine {
  readonly releases: readonly Release[];
  readonly byId: ReadonlyMap<string, Release>;
  /** Place in the file, counted from 0. */
  readonly position: ReadonlyMap<string, number>;
  /** Each release's id with the ids of all that it continues, itself included. */
  readonly continues: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes a product's releases. Unknown or circular `after`s end the chain instead of failing. */
export function releaseLine(releases: readonly Release[]): ReleaseLine {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const continues = new Map<string, ReadonlySet<string>>();
  for (const release of releases) {
    const chain = new Set<string>();
    let at: Release | undefined = release;
    while (at && !chain.has(at.id)) {
      chain.add(at.id);
      at = at.after === null ? undefined : byId.get(at.after);
    }
    continues.set(release.id, chain);
  }
  const position = new Map(releases.map((release, index) => [release.id, index]));
  return { releases, byId, position, continues };
}

/** Whether `later` is `earlier` or continues it, directly or through others. */
export function continuesRelease(line: ReleaseLine, later: string, earlier: string): boolean {
  return line.continues.get(later)?.has(earlier) ?? false;
}

/** Whether a release could be had on a day: a coarse date counts as its last day. */
export function isAvailable(release: Release, day: PlainDate): boolean {
  return release.available !== undefined && compareDates(release.available.date, day) <= 0;
}

/**
 * The newest generally available release on a day, outside long-term and maintenance branches:
 * the last one of the file that `allowed` lets through. Null when there was none.
 */
export function newestRelease(
  line: ReleaseLine,
  day: PlainDate,
  allowed: (release: Release) => boolean = () => true,
): Release | null {
  return (
    line.releases.findLast(
      (release) => release.branch === 'current' && isAvailable(release, day) && allowed(release),
    ) ?? null
  );
}

const newestByDay = new WeakMap<ReleaseLine, Map<PlainDate, Release | null>>();

/** Of a line's few days many moments ask. */
function newestOn(line: ReleaseLine, day: PlainDate): Release | null {
  let known = newestByDay.get(line);
  if (!known) newestByDay.set(line, (known = new Map<PlainDate, Release | null>()));
  let newest = known.get(day);
  if (newest === undefined) known.set(day, (newest = newestRelease(line, day)));
  return newest;
}

/** The day from which a moment holds: general availability of its release, or its date's last day. */
export function dayOfMoment(line: ReleaseLine, moment: Moment): PlainDate | null {
  if (moment.date !== undefined) return lastDay(moment.date);
  const available = line.byId.get(moment.release ?? '')?.available;
  return available ? lastDay(available.date) : null;
}

/** What a moment is held against: a column's release (null when it has none) on a day. */
export interface Standpoint {
  readonly release: string | null;
  readonly at: PlainDate;
  readonly clock: Clock;
}

/**
 * Whether what begins at a moment holds at a standpoint.
 *
 * In order of precedence:
 * 1. Date clock: from the moment's day on, whatever the release. A release without a known day is
 *    held against the column's release instead.
 * 2. No release in the column: by the day as well.
 * 3. Release clock, release moment: in that release and in all that continue it.
 * 4. Release clock, date moment: the release that was newest on that day stands for it; if there
 *    was none yet, the day decides.
 */
export function momentHolds(line: ReleaseLine, moment: Moment, standpoint: Standpoint): boolean {
  const { release, at, clock } = standpoint;
  const day = dayOfMoment(line, moment);
  const byDay = day !== null && day <= lastDay(at);
  if (clock === 'date' && day !== null) return byDay;
  if (release === null) return byDay;
  if (moment.release !== undefined) return continuesRelease(line, release, moment.release);
  const newest = newestOn(line, moment.date ?? at);
  return newest === null ? byDay : continuesRelease(line, release, newest.id);
}

export type SupportState = 'supported' | 'ended' | 'unknown';

export interface SupportStatus {
  readonly state: SupportState;
  /** The last day of the phase that ends last, if any phase is recorded. */
  readonly until: PlainDate | null;
}

/** Whether a release is in any phase of support on a day, and until when. */
export function supportStatus(release: Release | null, at: PlainDate): SupportStatus {
  const ends = Object.values(release?.support ?? {}).map((phase) => lastDay(phase.date));
  const until = ends.sort().at(-1) ?? null;
  if (until === null) return { state: 'unknown', until };
  return { state: until >= lastDay(at) ? 'supported' : 'ended', until };
}
