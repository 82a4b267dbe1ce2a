/** The facts of a compact index, read from columns of small integers when they are asked for. */
import type { FactOwner, FactStore } from '../fact-store.ts';
import type { Citation, Fact, Moment, Timeline } from '../model.ts';
import { PLANES, type CompactHeader, type Plane, type StoredMoment } from './format.ts';
import { NumberReader } from './number-plane.ts';

/** Stands where evidence is not loaded: no source has an empty id. */
const NOT_LOADED: readonly Citation[] = [{ source: '', at: '' }];
const SILENT: readonly Citation[] = [{ source: '', at: '', silent: true }];
/** Says that there is a note, and nothing of it. */
const NOTED = { note: '' } as const;

/** What an entry states, without when it begins. */
export type FactBody = Omit<Fact, 'from'>;

export class CompactFacts implements FactStore {
  /** What entries can state; an entry's value is a place in here. */
  readonly bodies: readonly FactBody[];
  /** By product: the moments at which entries begin. */
  readonly moments: readonly (readonly Moment[])[];
  /** By entry: a place in the moments of its owner's product. */
  readonly entryMoments: Uint16Array;
  /** By entry: a place in `bodies`. */
  readonly entryBodies: Uint32Array;
  readonly #owners: ReadonlyMap<FactOwner, number>;
  readonly #planned: readonly boolean[];
  readonly #productOf: Uint32Array;
  /** By owner: its first timeline; one more at the end. */
  readonly #ownerStarts: Uint32Array;
  /** By timeline: its key; ascending within an owner. */
  readonly #keys: Uint32Array;
  /** By timeline: its first entry; one more at the end. */
  readonly #entryStarts: Uint32Array;
  readonly #keyOf: ReadonlyMap<string, number>;
  readonly #features: ReadonlyMap<string, number>;
  readonly #targets: CompactHeader['targets'];

  /** `bytes`: the planes in their order, as the header measures them. */
  constructor(header: CompactHeader, bytes: Uint8Array) {
    const { records, targets, values, valuesOf } = header;
    this.bodies = values.map(bodyOf);
    this.#planned = values.map(
      ({ claim }) => claim.kind === 'support' && claim.support === 'planned',
    );
    this.moments = header.moments.map((list, product) =>
      list.map((moment) => momentOf(moment, records.products[product]?.releases ?? [])),
    );
    this.#targets = targets;
    this.#features = new Map(records.features.map(({ id }, place) => [id, place]));
    this.#keyOf = new Map([
      ...this.#features,
      ...targets.map(
        ([feature, target], place) =>
          [
            `${records.features[feature]?.id ?? ''} ${target}`,
            records.features.length + place,
          ] as const,
      ),
    ]);
    const owners = [...records.editions, ...records.products];
    this.#owners = new Map(owners.map((owner, place) => [owner, place]));
    const products = new Map(records.products.map(({ id }, place) => [id, place]));
    this.#productOf = Uint32Array.from(owners, (owner) => {
      return products.get('product' in owner ? owner.product : owner.id) ?? 0;
    });

    const planes = splitPlanes(bytes, header.planes);
    this.#ownerStarts = new Uint32Array(owners.length + 1);
    const counts = new NumberReader(planes.owners);
    for (let owner = 0; owner < owners.length; owner++)
      this.#ownerStarts[owner + 1] = at(this.#ownerStarts, owner) + counts.next();
    const timelines = at(this.#ownerStarts, owners.length);
    this.#keys = readKeys(new NumberReader(planes.keys), this.#ownerStarts);
    this.#entryStarts = new Uint32Array(timelines + 1);
    const lengths = new NumberReader(planes.lengths);
    for (let timeline = 0; timeline < timelines; timeline++)
      this.#entryStarts[timeline + 1] = at(this.#entryStarts, timeline) + lengths.next() + 1;
    const entries = at(this.#entryStarts, timelines);
    this.entryMoments = new Uint16Array(entries);
    const moments = new NumberReader(planes.moments);
    for (let entry = 0; entry < entries; entry++) this.entryMoments[entry] = moments.next();
    this.entryBodies = new Uint32Array(entries);
    const places = new NumberReader(planes.values);
    for (let timeline = 0; timeline < timelines; timeline++) {
      const ofFeature = valuesOf[this.#featureOfKey(at(this.#keys, timeline))] ?? [];
      const end = at(this.#entryStarts, timeline + 1);
      for (let entry = at(this.#entryStarts, timeline); entry < end; entry++)
        this.entryBodies[entry] = ofFeature[places.next()] ?? 0;
    }
  }

  #featureOfKey(key: number): number {
    return key < this.#features.size ? key : (this.#targets[key - this.#features.size]?.[0] ?? 0);
  }

  /** Whether what an entry states is a promise. */
  isPlanned(body: number): boolean {
    return this.#planned[body] ?? false;
  }

  /** The number of an owner; it must be one of the index's own records. */
  ownerNumber(owner: FactOwner): number {
    const number = this.#owners.get(owner);
    if (number === undefined) throw new Error(`"${owner.id}" is no record of this index.`);
    return number;
  }

  /** The place of the product whose releases an owner's moments speak of. */
  productNumber(owner: number): number {
    return at(this.#productOf, owner);
  }

  /** The key of a feature without a target; -1 if there is no such feature. */
  keyNumber(feature: string): number {
    return this.#features.get(feature) ?? -1;
  }

  /** Which timeline of an owner has a key; -1 if none has. */
  timelineNumber(owner: number, key: number): number {
    let [low, high] = [at(this.#ownerStarts, owner), at(this.#ownerStarts, owner + 1) - 1];
    // Where an owner speaks of every feature the place is known without a search.
    const guess = low + key;
    if (guess <= high && this.#keys[guess] === key) return guess;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = at(this.#keys, middle);
      if (found === key) return middle;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The first entry of a timeline; the next timeline's first is one past its last. */
  firstEntry(timeline: number): number {
    return at(this.#entryStarts, timeline);
  }

  timeline(owner: FactOwner, feature: string, target: string | undefined): Timeline | null {
    const key = this.#keyOf.get(target === undefined ? feature : `${feature} ${target}`);
    if (key === undefined) return null;
    const number = this.ownerNumber(owner);
    const timeline = this.timelineNumber(number, key);
    if (timeline < 0) return null;
    const moments = this.moments[this.productNumber(number)] ?? [];
    const facts: Fact[] = [];
    for (let e = this.firstEntry(timeline); e < this.firstEntry(timeline + 1); e++)
      facts.push({
        from: moments[at(this.entryMoments, e)] ?? {},
        ...(this.bodies[at(this.entryBodies, e)] ?? UNSTATED),
      });
    return facts;
  }

  begins(owner: FactOwner): readonly Moment[] {
    return this.moments[this.productNumber(this.ownerNumber(owner))] ?? [];
  }

  targets(owner: FactOwner, feature: string): readonly string[] {
    const place = this.#features.get(feature);
    const number = this.ownerNumber(owner);
    const found: string[] = [];
    // Keys with targets are the highest: they stand at the end of an owner's timelines.
    for (let t = at(this.#ownerStarts, number + 1) - 1; t >= at(this.#ownerStarts, number); t--) {
      const key = at(this.#keys, t) - this.#features.size;
      if (key < 0) break;
      const [ofFeature, target] = this.#targets[key] ?? [];
      if (ofFeature === place && target !== undefined) found.push(target);
    }
    return found.reverse();
  }
}

const UNSTATED: FactBody = { claim: { kind: 'support', support: 'unknown' }, sources: NOT_LOADED };

const at = (numbers: Uint16Array | Uint32Array, place: number): number => numbers[place] ?? 0;

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

function readKeys(keys: NumberReader, ownerStarts: Uint32Array): Uint32Array {
  const read = new Uint32Array(at(ownerStarts, ownerStarts.length - 1));
  for (let owner = 0; owner + 1 < ownerStarts.length; owner++) {
    let key = -1;
    const end = at(ownerStarts, owner + 1);
    for (let timeline = at(ownerStarts, owner); timeline < end; timeline++) {
      key += keys.next() + 1;
      read[timeline] = key;
    }
  }
  return read;
}

function bodyOf({
  claim,
  noted,
  silent,
  cases,
  disputes,
}: CompactHeader['values'][number]): FactBody {
  return {
    claim,
    ...(noted ? NOTED : {}),
    sources: silent ? SILENT : NOT_LOADED,
    ...(cases && {
      cases: cases.map((one) => ({
        when: one.when,
        claim: one.claim,
        ...(one.noted ? NOTED : {}),
        sources: NOT_LOADED,
      })),
    }),
    ...(disputes && {
      disputes: disputes.map(({ claim: other }) => ({ claim: other, sources: NOT_LOADED })),
    }),
  };
}

function momentOf(stored: StoredMoment, releases: readonly { readonly id: string }[]): Moment {
  if (typeof stored === 'number') {
    const release = releases[stored >>> 1]?.id ?? '';
    return stored % 2 === 1 ? { release, atLatest: true } : { release };
  }
  return stored.startsWith('≤') ? { date: stored.slice(1), atLatest: true } : { date: stored };
}
