/** The planes of a compact index, read into flat columns of numbers. */
import { modelsOf, OTHER, PLANES, SAME, type CompactHeader, type Plane } from './format.ts';
import { DigitReader, NumberReader } from './number-plane.ts';

/** All timelines, owner by owner, in each by key; all entries, timeline by timeline. */
export interface FactColumns {
  /** By owner: its first timeline; one more at the end. */
  readonly ownerStarts: Uint32Array;
  /** By timeline: its key; ascending within an owner. */
  readonly keys: Uint32Array;
  /** By timeline: its first entry; one more at the end. */
  readonly entryStarts: Uint32Array;
  /** By entry: a place in the moments of its owner's product. */
  readonly moments: Uint16Array;
  /** By entry: a place in the header's values. */
  readonly values: Uint32Array;
}

/** `bytes`: the planes in their order, as the header measures them. */
export function readPlanes(header: CompactHeader, bytes: Uint8Array): FactColumns {
  const planes = splitPlanes(bytes, header.planes);
  const states = new DigitReader(planes.states);
  const extras = new NumberReader(planes.extras);
  const extraKeys = new NumberReader(planes.keys);
  const lengths = new NumberReader(planes.lengths);
  const moments = new NumberReader(planes.moments);
  const values = new NumberReader(planes.values);
  const models = modelsOf(header.records);
  const { length: features } = header.records.features;
  const columns = new Columns(models.length);
  const told = (key: number): void => {
    const feature = key < features ? key : (header.targets[key - features]?.[0] ?? 0);
    const ofFeature = header.valuesOf[feature] ?? [];
    columns.begin(key);
    for (let left = lengths.next(); left >= 0; left--)
      columns.entry(moments.next(), ofFeature[values.next()] ?? 0);
  };
  for (const [owner, model] of models.entries()) {
    // Timelines told in full wait in their order of telling; then all are put in order of their keys.
    const [first, last] = model < 0 ? [0, 0] : columns.timelinesOf(model);
    const same: number[] = [];
    for (let timeline = first; timeline < last; timeline++) {
      const state = states.next();
      if (state === SAME) same.push(timeline);
      else if (state === OTHER) told(columns.keyOf(timeline));
    }
    let key = -1;
    for (let left = extras.next(); left > 0; left--) {
      key += extraKeys.next() + 1;
      told(key);
    }
    columns.endOwner(owner, same);
  }
  return columns.done();
}

/** Numbers that are still being added. */
class Column<List extends Uint16Array | Uint32Array> {
  #list: List;
  readonly #make: (length: number) => List;
  length = 0;

  constructor(make: (length: number) => List) {
    this.#make = make;
    this.#list = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#list.length) {
      const larger = this.#make(this.length * 2);
      larger.set(this.#list);
      this.#list = larger;
    }
    this.#list[this.length++] = value;
  }

  at(place: number): number {
    return this.#list[place] ?? 0;
  }

  done(): List {
    return this.#list.slice(0, this.length) as List;
  }
}

const words = (length: number): Uint32Array => new Uint32Array(length);

class Columns {
  readonly #ownerStarts: Uint32Array;
  readonly #keys = new Column(words);
  readonly #entryStarts = new Column(words);
  readonly #moments = new Column((length) => new Uint16Array(length));
  readonly #values = new Column(words);
  /** Of the owner that is being told: key, and its entries' moments and values in turn. */
  #told: { readonly key: number; readonly entries: number[] }[] = [];

  constructor(owners: number) {
    this.#ownerStarts = new Uint32Array(owners + 1);
  }

  begin(key: number): void {
    this.#told.push({ key, entries: [] });
  }

  entry(moment: number, value: number): void {
    this.#told.at(-1)?.entries.push(moment, value);
  }

  /** The first timeline of an owner, and the one after its last. */
  timelinesOf(owner: number): readonly [number, number] {
    return [this.#ownerStarts[owner] ?? 0, this.#ownerStarts[owner + 1] ?? 0];
  }

  keyOf(timeline: number): number {
    return this.#keys.at(timeline);
  }

  /** Files an owner's timelines by key: what was told, and those of the model that are the same. */
  endOwner(owner: number, same: readonly number[]): void {
    const told = this.#told.sort((a, b) => a.key - b.key);
    let next = 0;
    for (const timeline of same) {
      for (; (told[next]?.key ?? Infinity) < this.keyOf(timeline); next++) this.#file(told[next]);
      this.#copy(timeline);
    }
    for (; next < told.length; next++) this.#file(told[next]);
    this.#ownerStarts[owner + 1] = this.#keys.length;
    this.#told = [];
  }

  #file(told: { readonly key: number; readonly entries: readonly number[] } | undefined): void {
    if (!told) return;
    this.#keys.push(told.key);
    this.#entryStarts.push(this.#moments.length);
    for (let at = 0; at < told.entries.length; at += 2) {
      this.#moments.push(told.entries[at] ?? 0);
      this.#values.push(told.entries[at + 1] ?? 0);
    }
  }

  #copy(timeline: number): void {
    this.#keys.push(this.keyOf(timeline));
    const begin = this.#moments.length;
    this.#entryStarts.push(begin);
    // The model's owner is complete: its timeline ends where the next one begins.
    const end =
      timeline + 1 < this.#entryStarts.length ? this.#entryStarts.at(timeline + 1) : begin;
    for (let entry = this.#entryStarts.at(timeline); entry < end; entry++) {
      this.#moments.push(this.#moments.at(entry));
      this.#values.push(this.#values.at(entry));
    }
  }

  done(): FactColumns {
    this.#entryStarts.push(this.#moments.length);
    return {
      ownerStarts: this.#ownerStarts,
      keys: this.#keys.done(),
      entryStarts: this.#entryStarts.done(),
      moments: this.#moments.done(),
      values: this.#values.done(),
    };
  }
}

function splitPlanes(
  bytes: Uint8Array,
  lengths: CompactHeader['planes'],
): Readonly<Record<Plane, Uint8Array>> {
  let start = 0;
  const cut = (plane: Plane): Uint8Array => {
    const piece = bytes.subarray(start, start + lengths[plane]);
    start += lengths[plane];
    return piece;
  };
  return Object.fromEntries(PLANES.map((plane) => [plane, cut(plane)])) as Record<
    Plane,
    Uint8Array
  >;
}
