/** The intervals of an edition's cells over all time, inherited ones included. */
import type { Dataset } from '../domain/dataset.ts';
import { everIncluded, everOwning } from '../domain/change-days.ts';
import type { Edition, Fact, Feature, Inclusion, PlainDate, Timeline } from '../domain/model.ts';
import { printMoment } from '../domain/moments.ts';
import { dayOfMoment } from '../domain/releases.ts';
import { timelineOf } from '../domain/timelines.ts';

export interface FactInterval {
  readonly fact: Fact;
  /** The edition or product whose file holds it. */
  readonly owner: string;
  /** First day; null for a release without a known day. */
  readonly from: PlainDate | null;
  /** First day after it; null while it holds. */
  readonly until: PlainDate | null;
  readonly untilRelease: string | null;
  /** The days on which the owner's timeline answers: the first, and the first after them. */
  readonly answers: { readonly from: PlainDate; readonly until: PlainDate };
  /** An earlier interval of the cell begins alike: an inherited timeline took over from another. */
  readonly again: boolean;
}

export interface TimelineKey {
  readonly feature: string;
  readonly target: string | null;
}

/** Every feature (and target) that an edition's file, any edition it ever included or its product speaks of. */
export function timelineKeys(dataset: Dataset, edition: Edition): readonly TimelineKey[] {
  const keys = new Map<string, TimelineKey>();
  for (const { features } of everOwning(dataset, edition))
    for (const { feature, target } of features)
      keys.set(`${feature} ${target ?? ''}`, { feature, target: target ?? null });
  return [...keys].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, key]) => key);
}

export const BEGINNING = '0001-01-01';
export const END = '9999-12-31';

/** The intervals of one cell, oldest first. Where what an edition includes changes, so does the owner. */
export function intervalsOf(
  dataset: Dataset,
  edition: Edition,
  feature: Feature,
  target: string | null,
): readonly FactInterval[] {
  const line = dataset.releasesOf(edition.product);
  const begun = new Set<string>();
  return ownerPeriods(dataset, edition, feature, target).flatMap(({ owner, facts, from, until }) =>
    facts.flatMap((fact, index) => {
      const next = facts[index + 1];
      const start = dayOfMoment(line, fact.from);
      const end = next ? dayOfMoment(line, next.from) : null;
      if ((end ?? END) <= from || (start ?? BEGINNING) >= until) return [];
      const ended = until < (end ?? END);
      const begin = printMoment(fact.from);
      const again = begun.has(begin);
      begun.add(begin);
      return {
        fact,
        owner,
        from: start !== null && start < from ? from : start,
        until: ended ? until : end,
        untilRelease: ended ? null : (next?.from.release ?? null),
        answers: { from, until },
        again,
      };
    }),
  );
}

interface OwnerPeriod {
  readonly owner: string;
  readonly facts: Timeline;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Which file answers when: a new period begins on each day on which an inclusion begins or ends. */
function ownerPeriods(
  dataset: Dataset,
  edition: Edition,
  feature: Feature,
  target: string | null,
): readonly OwnerPeriod[] {
  const days = [...new Set([BEGINNING, ...inclusionDays(dataset, edition)])].sort();
  const periods: OwnerPeriod[] = [];
  for (const [index, from] of days.entries()) {
    const standpoint = { release: null, at: from, clock: feature.clock };
    const timeline = timelineOf(dataset, edition, feature.id, target ?? undefined, standpoint);
    const until = days[index + 1] ?? END;
    const last = periods.at(-1);
    if (last && timeline && last.owner === timeline.owner && last.until === from)
      periods[periods.length - 1] = { ...last, until };
    else if (timeline) periods.push({ ...timeline, from, until });
  }
  return periods;
}

function inclusionDays(dataset: Dataset, edition: Edition): readonly PlainDate[] {
  const line = dataset.releasesOf(edition.product);
  const daysOf = ({ from, until }: Inclusion): readonly PlainDate[] =>
    [from, until].flatMap((moment) => {
      const day = moment ? dayOfMoment(line, moment) : null;
      return day === null ? [] : [day];
    });
  return everIncluded(dataset, edition).flatMap(({ includes }) => includes.flatMap(daysOf));
}
