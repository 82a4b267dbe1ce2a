/**
 * On which days the finder shows which fact of an edition.
 *
 * What a fact says of its begin is not yet an answer: a fact that a source shows "by March 2009" holds
 * for the whole release that was newest then, and one of a maintenance release holds in no column of
 * its own. The days here are those on which the edition's column, in the release that it shows, has
 * the fact in force.
 */
import { changeDays } from './change-days.ts';
import { columnOf } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { FactOwner } from './fact-store.ts';
import type { Edition, Fact, Feature, PlainDate } from './model.ts';
import { momentHolds, type ReleaseLine } from './releases.ts';
import { ownersOf } from './timelines.ts';
import type { Clock } from './vocabulary.ts';

export interface HoldingPeriod {
  readonly fact: Fact;
  /** The edition or product whose file holds it. */
  readonly owner: string;
  readonly from: PlainDate;
  /** The first day after it; null while it holds. */
  readonly until: PlainDate | null;
}

/** A day on which something may change. */
interface Step {
  readonly day: PlainDate;
  readonly release: string | null;
}

/** What is in force at a step, counted from 0. */
type InForceAt = (step: number) => Pick<HoldingPeriod, 'fact' | 'owner'> | null;

/** One edition through all time. What many features ask alike is worked out once. */
export class EditionThroughTime {
  readonly #dataset: Dataset;
  readonly #edition: Edition;
  readonly #line: ReleaseLine;
  readonly #steps: readonly Step[];
  /** By clock: who answers at each step; the same list as long as it stays the same. */
  readonly #owners = new Map<Clock, readonly (readonly FactOwner[])[]>();
  /** By clock and moment: at which steps it holds. */
  readonly #held = new Map<string, readonly boolean[]>();

  constructor(dataset: Dataset, edition: Edition) {
    [this.#dataset, this.#edition] = [dataset, edition];
    this.#line = dataset.releasesOf(edition.product);
    this.#steps = changeDays(dataset, { editions: [edition] }).map((day) => ({
      day,
      release: columnOf(dataset, { edition: edition.id }, day)?.release?.id ?? null,
    }));
  }

  /** The periods of a feature's (and target's) facts, oldest first. */
  periodsOf(feature: Feature, target: string | undefined): readonly HoldingPeriod[] {
    const periods: HoldingPeriod[] = [];
    const owners = this.#ownersBy(feature.clock);
    let answering: readonly FactOwner[] | undefined;
    let inForceAt: InForceAt = () => null;
    for (const [index, { day }] of this.#steps.entries()) {
      if (owners[index] !== answering) {
        answering = owners[index];
        inForceAt = this.#inForce(answering ?? [], feature, target);
      }
      const found = inForceAt(index);
      const last = periods.at(-1);
      if (last?.until === null) {
        if (last.fact === found?.fact) continue;
        periods[periods.length - 1] = { ...last, until: day };
      }
      if (found) periods.push({ ...found, from: day, until: null });
    }
    return periods;
  }

  #ownersBy(clock: Clock): readonly (readonly FactOwner[])[] {
    let known = this.#owners.get(clock);
    if (known) return known;
    let last: readonly FactOwner[] = [];
    known = this.#steps.map(({ release, day }) => {
      const owners = ownersOf(this.#dataset, this.#edition, { release, at: day, clock });
      const same = owners.length === last.length && owners.every((one, at) => one === last[at]);
      return same ? last : (last = owners);
    });
    this.#owners.set(clock, known);
    return known;
  }

  /** As long as these owners answer. */
  #inForce(
    owners: readonly FactOwner[],
    { id, clock }: Feature,
    target: string | undefined,
  ): InForceAt {
    for (const owner of owners) {
      const timeline = this.#dataset.facts.timeline(owner, id, target);
      if (!timeline) continue;
      const facts = timeline.map((fact) => ({ fact, held: this.#heldAt(fact, clock) }));
      return (step) => {
        const found = facts.findLast(({ held }) => held[step]);
        return found ? { fact: found.fact, owner: owner.id } : null;
      };
    }
    return () => null;
  }

  /** As `entryInForce` decides: a promise that names a day holds from that day. */
  #heldAt({ from, claim }: Fact, featureClock: Clock): readonly boolean[] {
    const planned = claim.kind === 'support' && claim.support === 'planned';
    const clock = planned && from.date !== undefined ? 'date' : featureClock;
    const key = `${clock} ${from.release ?? ''} ${from.date ?? ''}`;
    let held = this.#held.get(key);
    if (!held) {
      held = this.#steps.map(({ release, day }) =>
        momentHolds(this.#line, from, { release, at: day, clock }),
      );
      this.#held.set(key, held);
    }
    return held;
  }
}
