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
import { momentHolds, type ReleaseLine, type Standpoint } from './releases.ts';
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

/** A day on which something may change, with what is asked about it worked out once. */
interface Step {
  readonly day: PlainDate;
  readonly release: string | null;
  readonly owners: Map<Clock, readonly FactOwner[]>;
  readonly held: Map<string, boolean>;
}

/** One edition through all time. */
export class EditionThroughTime {
  readonly #dataset: Dataset;
  readonly #edition: Edition;
  readonly #line: ReleaseLine;
  readonly #steps: readonly Step[];

  constructor(dataset: Dataset, edition: Edition) {
    [this.#dataset, this.#edition] = [dataset, edition];
    this.#line = dataset.releasesOf(edition.product);
    this.#steps = changeDays(dataset, { editions: [edition] }).map((day) => ({
      day,
      release: columnOf(dataset, { edition: edition.id }, day)?.release?.id ?? null,
      owners: new Map(),
      held: new Map(),
    }));
  }

  /** The periods of a feature's (and target's) facts, oldest first. */
  periodsOf(feature: Feature, target: string | undefined): readonly HoldingPeriod[] {
    const periods: HoldingPeriod[] = [];
    for (const step of this.#steps) {
      const found = this.#inForce(feature, target, step);
      const last = periods.at(-1);
      if (last?.until === null) {
        if (last.fact === found?.fact) continue;
        periods[periods.length - 1] = { ...last, until: step.day };
      }
      if (found) periods.push({ ...found, from: step.day, until: null });
    }
    return periods;
  }

  #inForce(
    feature: Feature,
    target: string | undefined,
    step: Step,
  ): Pick<HoldingPeriod, 'fact' | 'owner'> | null {
    const standpoint = { release: step.release, at: step.day, clock: feature.clock };
    let owners = step.owners.get(feature.clock);
    if (!owners) {
      owners = ownersOf(this.#dataset, this.#edition, standpoint);
      step.owners.set(feature.clock, owners);
    }
    for (const owner of owners) {
      const timeline = this.#dataset.facts.timeline(owner, feature.id, target);
      if (!timeline) continue;
      const fact = timeline.findLast((one) => this.#holds(one, step, standpoint));
      return fact ? { fact, owner: owner.id } : null;
    }
    return null;
  }

  /** As `entryInForce` decides: a promise that names a day holds from that day. */
  #holds({ from, claim }: Fact, { held }: Step, standpoint: Standpoint): boolean {
    const planned = claim.kind === 'support' && claim.support === 'planned';
    const clock = planned && from.date !== undefined ? 'date' : standpoint.clock;
    const key = `${clock} ${from.release ?? ''} ${from.date ?? ''}`;
    let holds = held.get(key);
    if (holds === undefined) {
      holds = momentHolds(this.#line, from, { ...standpoint, clock });
      held.set(key, holds);
    }
    return holds;
  }
}
