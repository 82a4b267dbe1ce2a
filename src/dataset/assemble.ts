/** Files of known shape → the records of the Atlas, in id order. */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type {
  Atlas,
  AtlasRecords,
  Edition,
  Product,
  RecordKind,
  Redirect,
  Translation,
} from '../domain/model.ts';
import type { MomentReader } from './assemble-moments.ts';
import { present } from './assemble-moments.ts';
import * as build from './assemble-records.ts';
import { recordKey, type RecordKey } from './record-key.ts';
import { reporterOf, type Reporter } from './reporter.ts';
import type { ShapedFile, ShapedRecord } from './shaped-file.ts';
import { translationOf } from './translations.ts';

export interface Assembly {
  readonly records: AtlasRecords;
  /** Records with holes: something in them could not be read. */
  readonly damaged: ReadonlySet<RecordKey>;
}

/** What is known of the records that were left out. */
export interface BrokenRecords {
  readonly leftOut: ReadonlySet<RecordKey>;
  /** Products that were left out → their release ids, as far as they can be made out. */
  readonly releases: ReadonlyMap<string, ReadonlySet<string> | null>;
}

type Mutable<List> = List extends readonly (infer Element)[] ? Element[] : List;
type Lists = { -readonly [Kind in keyof AtlasRecords]: Mutable<AtlasRecords[Kind]> };

/** Without a file of its own a knowledge base is called by what it is. */
const NAMELESS: Atlas = { title: 'Atlas', summary: '', categories: [] };

/**
 * Assembles all records. Editions of products that were left out are read as far as possible, so
 * that all mistakes show in one run.
 */
export function assembleRecords(
  files: readonly ShapedFile[],
  broken: BrokenRecords,
  into: Diagnostic[],
): Assembly {
  const lists: Lists = {
    vendors: [],
    products: [],
    editions: [],
    features: [],
    guests: [],
    formats: [],
    conditions: [],
    sources: [],
    profiles: [],
    snapshots: [],
    redirects: [],
    translations: [],
    atlas: NAMELESS,
  };
  const damaged = new Set<RecordKey>();
  const releases = releasesByProduct(files, broken);
  for (const file of files) {
    const reporter = reporterOf(file.path, into);
    if (file.role === 'record') {
      assembleRecord(file, lists, releases, reporter);
      if (reporter.damaged) damaged.add(recordKey(file.kind, file.id));
    } else if (file.role === 'redirect') lists.redirects.push(redirectOf(file));
    else if (file.role === 'atlas') lists.atlas = atlasOf(file.authored);
  }
  lists.translations = translationsOf(files, lists.redirects, broken.leftOut, into);
  lists.editions.push(...onlyEditions(lists.products, files, broken.leftOut));
  for (const list of Object.values(lists))
    if (Array.isArray(list))
      (list as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { records: lists, damaged };
}

function releasesByProduct(
  files: readonly ShapedFile[],
  broken: BrokenRecords,
): ReadonlyMap<string, ReadonlySet<string> | null> {
  const releases = new Map(broken.releases);
  for (const file of files)
    if (file.role === 'record' && file.kind === 'products')
      releases.set(file.id, new Set(file.authored.releases?.map(({ id }) => id)));
  return releases;
}

function assembleRecord(
  file: ShapedRecord,
  lists: Lists,
  releases: ReadonlyMap<string, ReadonlySet<string> | null>,
  reporter: Reporter,
): void {
  const { id } = file;
  const product = id.split('/')[0] ?? '';
  const reader: MomentReader = { product, releases: releases.get(product) ?? null, reporter };
  switch (file.kind) {
    case 'vendors':
      return void lists.vendors.push(
        build.vendorOf(id, file.authored, { ...reader, releases: NO_RELEASES }),
      );
    case 'products':
      return void lists.products.push(build.productOf(id, file.authored, reader));
    case 'editions':
      if (!releases.has(product)) reporter.report('edition-without-product', [], { product });
      return void lists.editions.push(build.editionOf(id, file.authored, reader));
    case 'features':
      return void lists.features.push(build.featureOf(id, file.category, file.authored));
    case 'guests':
    case 'formats':
    case 'conditions':
      return void lists[file.kind].push(build.targetOf(id, file.authored));
    case 'sources':
      return void lists.sources.push(build.sourceOf(id, file.authored));
    case 'profiles':
      return void lists.profiles.push(build.profileOf(id, file.authored));
    case 'snapshots':
      return void lists.snapshots.push(build.snapshotOf(id, file.authored));
  }
}

const NO_RELEASES: ReadonlySet<string> = new Set();

function redirectOf({ kind, id, authored }: Extract<ShapedFile, { role: 'redirect' }>): Redirect {
  return { kind, id, to: 'moved' in authored ? [authored.moved] : authored.split };
}

function atlasOf(authored: Extract<ShapedFile, { role: 'atlas' }>['authored']): Atlas {
  const { title, summary, repository, categories = [] } = authored;
  return {
    title,
    summary,
    ...present({ repository, coreProfile: authored['core-profile'] }),
    categories,
  };
}

/** Translations, joined with the records they belong to. */
function translationsOf(
  files: readonly ShapedFile[],
  redirects: readonly Redirect[],
  leftOut: ReadonlySet<RecordKey>,
  into: Diagnostic[],
): Translation[] {
  const originals = new Map(
    files.flatMap((file) =>
      file.role === 'record' ? [[recordKey(file.kind, file.id), file.authored]] : [],
    ),
  );
  return files.flatMap((file) => {
    if (file.role !== 'translation') return [];
    const { language, kind, id, authored } = file;
    const reporter = reporterOf(file.path, into);
    const original = originals.get(recordKey(kind, id));
    if (original) return [translationOf({ language, kind, id }, authored, original, reporter)];
    if (!leftOut.has(recordKey(kind, id))) reportOrphan(kind, id, redirects, reporter);
    return [];
  });
}

/** A sidecar whose record is not there, or has been renamed since. */
function reportOrphan(
  kind: RecordKind,
  id: string,
  redirects: readonly Redirect[],
  reporter: Reporter,
): void {
  const moved = redirects.find((redirect) => redirect.kind === kind && redirect.id === id);
  if (moved)
    reporter.report('redirected-id', [], {
      kind,
      id,
      to: moved.to.join(', '),
      count: moved.to.length,
    });
  else reporter.report('unknown-id', [], { kind, id, suggestion: '' });
}

/** Products without a single edition file are their own only edition. */
function onlyEditions(
  products: readonly Product[],
  files: readonly ShapedFile[],
  leftOut: ReadonlySet<RecordKey>,
): Edition[] {
  const editions = files.flatMap((file) =>
    file.role === 'record' && file.kind === 'editions' ? [recordKey(file.kind, file.id)] : [],
  );
  const divided = new Set(
    [...editions, ...leftOut].map((key) => /^editions ([^/]+)\//.exec(key)?.[1]),
  );
  return products.filter(({ id }) => !divided.has(id)).map(build.onlyEditionOf);
}
