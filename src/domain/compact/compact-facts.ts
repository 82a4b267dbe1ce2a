/** The facts of a compact index, read from columns of small integers when they are asked for. */
import type { FactOwner, FactStore } from '../fact-store.ts';
import type { Citation, Fact, Moment, Timeline } from '../model.ts';
import type { CompactHeader, StoredMoment } from './format.ts';
import { readPlanes, type FactColumns } from './read-planes.ts';

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
  readonly #columns: FactColumns;
  readonly #owners: ReadonlyMap<FactOwner, number>;
  readonly #planned: readonly boolean[];
  readonly #productOf: Uint32Array;
  readonly #keyOf: ReadonlyMap<string, number>;
  readonly #features: ReadonlyMap<string, number>;
  readonly #targets: CompactHeader['targets'];

  /** `bytes`: the planes in their order, as the header measures them. */
  constructor(header: CompactHeader, bytes: Uint8Array) {
    const { records, targets, values } = header;
    this.bodies = values.map(bodyOfValue);
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
    this.#columns = readPlanes(header, bytes);
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
    const { ownerStarts, keys } = this.#columns;
    let [low, high] = [at(ownerStarts, owner), at(ownerStarts, owner + 1) - 1];
    // Where an owner speaks of every feature the place is known without a search.
    const guess = low + key;
    if (guess <= high && keys[guess] === key) return guess;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = at(keys, middle);
      if (found === key) return middle;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The first entry of a timeline; the next timeline's first is one past its last. */
  firstEntry(timeline: number): number {
    return at(this.#columns.entryStarts, timeline);
  }

  /** When an entry begins: a place in the moments of its owner's product. */
  momentOf(entry: number): number {
    return at(this.#columns.moments, entry);
  }

  /** What an entry states: a place in `bodies`. */
  bodyOf(entry: number): number {
    return at(this.#columns.values, entry);
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
        from: moments[this.momentOf(e)] ?? {},
        ...(this.bodies[this.bodyOf(e)] ?? UNSTATED),
      });
    return facts;
  }

  begins(owner: FactOwner, features?: ReadonlySet<string>): readonly Moment[] {
    const number = this.ownerNumber(owner);
    const wanted =
      features && new Set([...features].map((feature) => this.#features.get(feature) ?? -1));
    const { ownerStarts, keys } = this.#columns;
    const found = new Set<number>();
    for (let t = at(ownerStarts, number); t < at(ownerStarts, number + 1); t++) {
      if (wanted && !wanted.has(this.#featureOf(at(keys, t)))) continue;
      for (let entry = this.firstEntry(t); entry < this.firstEntry(t + 1); entry++)
        found.add(this.momentOf(entry));
    }
    const moments = this.moments[this.productNumber(number)] ?? [];
    return [...found].flatMap((place) => moments[place] ?? []);
  }

  /** The place of the feature that a key is of. */
  #featureOf(key: number): number {
    return key < this.#features.size ? key : (this.#targets[key - this.#features.size]?.[0] ?? -1);
  }

  targets(owner: FactOwner, feature: string): readonly string[] {
    const place = this.#features.get(feature);
    const number = this.ownerNumber(owner);
    const found: string[] = [];
    // Keys with targets are the highest: they stand at the end of an owner's timelines.
    const { ownerStarts, keys } = this.#columns;
    for (let t = at(ownerStarts, number + 1) - 1; t >= at(ownerStarts, number); t--) {
      const key = at(keys, t) - this.#features.size;
      if (key < 0) break;
      const [ofFeature, target] = this.#targets[key] ?? [];
      if (ofFeature === place && target !== undefined) found.push(target);
    }
    return found.reverse();
  }
}

const UNSTATED: FactBody = { claim: { kind: 'support', support: 'unknown' }, sources: NOT_LOADED };

const at = (numbers: Uint16Array | Uint32Array, place: number): number => numbers[place] ?? 0;

function bodyOfValue({
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
