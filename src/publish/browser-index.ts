/**
 * The index that the browser works on: records without facts and evidence as JSON, and the facts as
 * planes of small integers (src/domain/compact/format.ts).
 *
 * The file: four bytes with the length of the JSON (least significant first), the JSON, the planes.
 */
import type { CompactHeader, Plane, StoredMoment, StoredValue } from '../domain/compact/format.ts';
import { modelsOf, NONE, OTHER, PLANES, SAME } from '../domain/compact/format.ts';
import { DigitWriter, NumberWriter } from '../domain/compact/number-plane.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { FactOwner } from '../domain/fact-store.ts';
import type { Fact, FeatureFacts, Moment } from '../domain/model.ts';
import { recordsWithoutEvidence } from './without-evidence.ts';

/** `evidence`: by product id, the address of the file with its facts' evidence. */
export function browserIndex(
  dataset: Dataset,
  evidence: Readonly<Record<string, string>>,
): Uint8Array {
  const { header, planes } = compactIndex(dataset, evidence);
  const json = new TextEncoder().encode(JSON.stringify(header));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length, true);
  return concatenated([size, json, planes]);
}

/** The index before it becomes a file. */
export function compactIndex(
  { records }: Dataset,
  evidence: Readonly<Record<string, string>>,
): { readonly header: CompactHeader; readonly planes: Uint8Array } {
  const features = new Map(records.features.map(({ id }, place) => [id, place]));
  const owners: readonly FactOwner[] = [...records.editions, ...records.products];
  const keys = new Keys(features, owners);
  const values = new Values(records.features.length);
  const moments = records.products.map(({ releases }) => new Moments(releases));
  const products = new Map(records.products.map(({ id }, place) => [id, place]));
  const timelines = owners.map((owner): readonly CountedTimeline[] => {
    const product = products.get('product' in owner ? owner.product : owner.id);
    const ofProduct = moments[product ?? 0] ?? new Moments([]);
    return [...owner.features]
      .filter(({ feature, facts }) => facts.length > 0 && features.has(feature))
      .map((own) => ({
        key: keys.numberOf(own),
        entries: own.facts.map((fact) => ({
          moment: ofProduct.add(fact.from),
          value: values.add(features.get(own.feature) ?? 0, fact),
        })),
      }))
      .sort((a, b) => a.key - b.key);
  });
  for (const ranked of [...moments, values]) ranked.rank();

  const written = writtenPlanes(timelines, modelsOf(records));
  const planes = PLANES.map((plane) => written[plane].bytes());
  const header: CompactHeader = {
    records: recordsWithoutEvidence(records),
    targets: keys.targets,
    values: values.all,
    valuesOf: values.byFeature,
    moments: moments.map(({ stored }) => stored),
    planes: Object.fromEntries(
      PLANES.map((plane, place) => [plane, planes[place]?.length ?? 0]),
    ) as Record<Plane, number>,
    evidence,
  };
  return { header, planes: concatenated(planes) };
}

interface CountedTimeline {
  readonly key: number;
  readonly entries: readonly { readonly moment: Counted; readonly value: Counted }[];
}

function writtenPlanes(timelines: readonly (readonly CountedTimeline[])[], models: Int32Array) {
  const written = {
    states: new DigitWriter(),
    extras: new NumberWriter(),
    keys: new NumberWriter(),
    lengths: new NumberWriter(),
    moments: new NumberWriter(),
    values: new NumberWriter(),
  } satisfies Record<Plane, NumberWriter | DigitWriter>;
  const tell = ({ entries }: CountedTimeline): void => {
    written.lengths.push(entries.length - 1);
    for (const { moment, value } of entries) {
      written.moments.push(moment.place);
      written.values.push(value.place);
    }
  };
  timelines.forEach((own, owner) => {
    const left = new Map(own.map((timeline) => [timeline.key, timeline]));
    for (const model of timelines[models[owner] ?? -1] ?? []) {
      const timeline = left.get(model.key);
      left.delete(model.key);
      const state = !timeline ? NONE : sameEntries(timeline, model) ? SAME : OTHER;
      written.states.push(state);
      if (timeline && state === OTHER) tell(timeline);
    }
    written.extras.push(left.size);
    let before = -1;
    for (const timeline of left.values()) {
      written.keys.push(timeline.key - before - 1);
      before = timeline.key;
      tell(timeline);
    }
  });
  return written;
}

/** Counted things of one product and feature are the same where they are one object. */
function sameEntries({ entries: a }: CountedTimeline, { entries: b }: CountedTimeline): boolean {
  return (
    a.length === b.length &&
    a.every(({ moment, value }, place) => moment === b[place]?.moment && value === b[place].value)
  );
}

/** The numbers of what timelines are about. */
class Keys {
  readonly targets: readonly (readonly [number, string])[];
  readonly #features: ReadonlyMap<string, number>;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(features: ReadonlyMap<string, number>, owners: readonly FactOwner[]) {
    const found = new Map<string, readonly [number, string]>();
    for (const { features: own } of owners)
      for (const { feature, target } of own) {
        const place = features.get(feature);
        if (target !== undefined && place !== undefined)
          found.set(`${feature} ${target}`, [place, target]);
      }
    const sorted = [...found].sort(
      ([, [a, x]], [, [b, y]]) => a - b || (x < y ? -1 : x > y ? 1 : 0),
    );
    this.#features = features;
    this.targets = sorted.map(([, key]) => key);
    this.#numbers = new Map(sorted.map(([text], place) => [text, features.size + place]));
  }

  numberOf({ feature, target }: FeatureFacts): number {
    return (
      (target === undefined
        ? this.#features.get(feature)
        : this.#numbers.get(`${feature} ${target}`)) ?? 0
    );
  }
}

/** A thing that occurs several times; its place is known once all have been counted. */
interface Counted {
  count: number;
  place: number;
}

/** Gives the most frequent the lowest places; among equals, the first seen. */
function rankByCount(all: Iterable<Counted>): void {
  [...all].sort((a, b) => b.count - a.count).forEach((one, place) => (one.place = place));
}

function count<Key>(known: Map<Key, Counted>, key: Key): Counted {
  let one = known.get(key);
  if (!one) known.set(key, (one = { count: 0, place: 0 }));
  one.count++;
  return one;
}

/** The moments of one product. */
class Moments {
  readonly #known = new Map<StoredMoment, Counted>();
  readonly #releases: ReadonlyMap<string, number>;

  constructor(releases: readonly { readonly id: string }[]) {
    this.#releases = new Map(releases.map(({ id }, place) => [id, place]));
  }

  add({ release, date = '', atLatest }: Moment): Counted {
    const place = release === undefined ? undefined : this.#releases.get(release);
    const dated = atLatest ? `≤${date}` : date;
    return count(this.#known, place === undefined ? dated : place * 2 + (atLatest ? 1 : 0));
  }

  rank(): void {
    rankByCount(this.#known.values());
  }

  get stored(): readonly StoredMoment[] {
    return [...this.#known].sort(([, a], [, b]) => a.place - b.place).map(([moment]) => moment);
  }
}

/** What entries state: each once, and by feature the ones that its entries state. */
class Values {
  readonly all: StoredValue[] = [];
  readonly #places = new Map<string, number>();
  readonly #ofFeatures: readonly Map<number, Counted>[];

  constructor(features: number) {
    this.#ofFeatures = Array.from({ length: features }, () => new Map<number, Counted>());
  }

  add(feature: number, fact: Fact): Counted {
    const value = storedValue(fact);
    const text = JSON.stringify(value);
    let place = this.#places.get(text);
    if (place === undefined) {
      place = this.all.push(value) - 1;
      this.#places.set(text, place);
    }
    return count(this.#ofFeatures[feature] ?? new Map<number, Counted>(), place);
  }

  rank(): void {
    for (const values of this.#ofFeatures) rankByCount(values.values());
  }

  get byFeature(): readonly (readonly number[])[] {
    return this.#ofFeatures.map((values) =>
      [...values].sort(([, a], [, b]) => a.place - b.place).map(([place]) => place),
    );
  }
}

function storedValue({ claim, note, sources, cases, disputes }: Fact): StoredValue {
  return {
    claim,
    ...(note === undefined ? {} : { noted: true }),
    ...(sources.every(({ silent }) => silent) ? { silent: true } : {}),
    ...(cases && {
      cases: cases.map((one) => ({
        when: one.when,
        claim: one.claim,
        ...(one.note === undefined ? {} : { noted: true as const }),
      })),
    }),
    ...(disputes && { disputes: disputes.map(({ claim: other }) => ({ claim: other })) }),
  };
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return whole;
}
