/** Columns as the compact facts are asked about them: in numbers, and each thing worked out once. */
import type { Column } from '../columns.ts';
import type { Feature, PlainDate } from '../model.ts';
import { momentHolds, type Standpoint } from '../releases.ts';
import { ownersOf } from '../timelines.ts';
import type { Clock } from '../vocabulary.ts';
import type { CompactDataset } from './compact-dataset.ts';

/** The feature has no timeline for the column: what applies decides. */
export const NO_TIMELINE = -1;
/** There is a timeline, and nothing in it holds (yet). */
export const NOTHING_HOLDS = -2;

const [UNASKED, HOLDS, HOLDS_NOT] = [0, 1, 2];

/** One column on one day. */
export class ColumnView {
  readonly column: Column;
  readonly #dataset: CompactDataset;
  readonly #at: PlainDate;
  readonly #owners: Partial<Record<Clock, Int32Array>> = {};
  /** By clock: for each moment of the column's own product, whether it holds. */
  readonly #held: Partial<Record<Clock, Uint8Array>> = {};

  constructor(dataset: CompactDataset, column: Column, at: PlainDate) {
    [this.#dataset, this.column, this.#at] = [dataset, column, at];
  }

  #standpoint(clock: Clock): Standpoint {
    return { release: this.column.release?.id ?? null, at: this.#at, clock };
  }

  /** Whose timelines answer, nearest first. */
  #ownersBy(clock: Clock): Int32Array {
    return (this.#owners[clock] ??= Int32Array.from(
      ownersOf(this.#dataset, this.column.edition, this.#standpoint(clock)),
      (owner) => this.#dataset.facts.ownerNumber(owner),
    ));
  }

  /**
   * The place among the facts' bodies of what holds for a feature without targets, by the rules of
   * `cellOf` up to the entry in force; `NO_TIMELINE` or `NOTHING_HOLDS` where there is none.
   */
  bodyInForce(key: number, { clock }: Feature): number {
    const { facts } = this.#dataset;
    for (const owner of this.#ownersBy(clock)) {
      const timeline = facts.timelineNumber(owner, key);
      if (timeline < 0) continue;
      for (let e = facts.firstEntry(timeline + 1) - 1; e >= facts.firstEntry(timeline); e--)
        if (this.#entryHolds(owner, e, clock)) return facts.bodyOf(e);
      return NOTHING_HOLDS;
    }
    return NO_TIMELINE;
  }

  /** A promise that names a day holds from that day, also on the release clock (`entryInForce`). */
  #entryHolds(owner: number, entry: number, clock: Clock): boolean {
    const { facts } = this.#dataset;
    const moment = facts.momentOf(entry);
    const dated = facts.isPlanned(facts.bodyOf(entry));
    const product = facts.productNumber(owner);
    const by = dated && facts.moments[product]?.[moment]?.date !== undefined ? 'date' : clock;
    return this.#momentHolds(product, moment, by);
  }

  #momentHolds(product: number, moment: number, clock: Clock): boolean {
    const { facts } = this.#dataset;
    const moments = facts.moments[product] ?? [];
    const own = facts.productNumber(facts.ownerNumber(this.column.product)) === product;
    const held = own ? (this.#held[clock] ??= new Uint8Array(moments.length)) : null;
    const known = held?.[moment] ?? UNASKED;
    if (known !== UNASKED) return known === HOLDS;
    const line = this.#dataset.releasesOf(this.column.product.id);
    const holds = momentHolds(line, moments[moment] ?? {}, this.#standpoint(clock));
    if (held) held[moment] = holds ? HOLDS : HOLDS_NOT;
    return holds;
  }
}
