/** The records with their indexes: what every pure function of the Atlas is asked about. */
import { RECORDED_FACTS, type FactStore } from './fact-store.ts';
import type {
  AtlasRecords,
  Edition,
  Feature,
  Product,
  Profile,
  RecordKind,
  Snapshot,
  Source,
  Target,
  Vendor,
} from './model.ts';
import { releaseLine, type ReleaseLine } from './releases.ts';
import type { TargetKind } from './vocabulary.ts';

export interface Dataset {
  readonly records: AtlasRecords;
  /** The facts; in the browser they come from a compact index instead of the records. */
  readonly facts: FactStore;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly products: ReadonlyMap<string, Product>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly features: ReadonlyMap<string, Feature>;
  /** Relation features by the id of their derived inverse (`managed-by` → `manages`). */
  readonly inverses: ReadonlyMap<string, Feature>;
  readonly guests: ReadonlyMap<string, Target>;
  readonly formats: ReadonlyMap<string, Target>;
  readonly conditions: ReadonlyMap<string, Target>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  /** A product's editions, an edition after those it includes, else in order of first offer and id. */
  editionsOf(product: string): readonly Edition[];
  /** A product's releases; an empty line for an unknown product. */
  releasesOf(product: string): ReleaseLine;
  /** The guests or formats that relation targets of a kind are; empty for products. */
  targets(kind: TargetKind): ReadonlyMap<string, Target>;
  /** Where an id leads: itself if a record has it, else what it was moved to or split into, else nothing. */
  resolve(kind: RecordKind, id: string): readonly string[];
}

const EMPTY_LINE = releaseLine([]);
const NO_TARGETS: ReadonlyMap<string, Target> = new Map();

/** Builds the indexes. The records are taken as they are: finding mistakes is the checks' work. */
export function createDataset(records: AtlasRecords, facts: FactStore = RECORDED_FACTS): Dataset {
  const indexes = {
    vendors: byId(records.vendors),
    products: byId(records.products),
    editions: byId(records.editions),
    features: byId(records.features),
    guests: byId(records.guests),
    formats: byId(records.formats),
    conditions: byId(records.conditions),
    sources: byId(records.sources),
    profiles: byId(records.profiles),
    snapshots: byId(records.snapshots),
  };
  const lines = new Map(
    records.products.map((product) => [product.id, releaseLine(product.releases)]),
  );
  const editionsOf = new Map<string, Edition[]>();
  for (const edition of records.editions)
    editionsOf.set(edition.product, [...(editionsOf.get(edition.product) ?? []), edition]);
  for (const [product, editions] of editionsOf) editionsOf.set(product, inLineUpOrder(editions));
  const redirects = new Map(records.redirects.map(({ kind, id, to }) => [`${kind} ${id}`, to]));
  return {
    records,
    facts,
    ...indexes,
    inverses: new Map(
      records.features.flatMap((feature) =>
        feature.inverse ? [[feature.inverse.id, feature] as const] : [],
      ),
    ),
    editionsOf: (product) => editionsOf.get(product) ?? [],
    releasesOf: (product) => lines.get(product) ?? EMPTY_LINE,
    targets: (kind) => (kind === 'products' ? NO_TARGETS : indexes[kind]),
    resolve: (kind, id) => (indexes[kind].has(id) ? [id] : (redirects.get(`${kind} ${id}`) ?? [])),
  };
}

function byId<Rec extends { readonly id: string }>(
  records: readonly Rec[],
): ReadonlyMap<string, Rec> {
  return new Map(records.map((record) => [record.id, record]));
}

/** An edition stands after every edition it includes; otherwise the earlier offer, then the id, decides. */
function inLineUpOrder(editions: readonly Edition[]): Edition[] {
  const byFirstOffer = [...editions].sort(
    (a, b) => firstOffer(a).localeCompare(firstOffer(b)) || a.id.localeCompare(b.id),
  );
  const known = byId(editions);
  const ordered = new Set<Edition>();
  const place = (edition: Edition, above: ReadonlySet<string>): void => {
    for (const { edition: included } of edition.includes) {
      const lower = known.get(included);
      if (lower && !above.has(included)) place(lower, new Set([...above, included]));
    }
    ordered.add(edition);
  };
  for (const edition of byFirstOffer) place(edition, new Set([edition.id]));
  return [...ordered];
}

function firstOffer(edition: Edition): string {
  const from = edition.offered[0]?.from;
  return from?.date ?? from?.release ?? '~';
}
