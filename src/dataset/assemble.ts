/** Files of known shape → the records of the Atlas, in id order. */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Atlas, AtlasRecords, Moment, Redirect, Translation } from '../domain/model.ts';
import { present, type MomentReader } from './assemble-moments.ts';
import * as build from './assemble-records.ts';
import { recordKey, type RecordKey } from './record-key.ts';
import { reporterOf, type Reporter } from './reporter.ts';
import type { ShapedFile, ShapedRecord } from './shaped-file.ts';
import { orphan, proseFields, translationOf } from './translations.ts';

export interface Assembly {
  readonly records: AtlasRecords;
  /** Records with holes: something in them could not be read. */
  readonly damaged: ReadonlySet<RecordKey>;
}

type Mutable<List> = List extends readonly (infer Element)[] ? Element[] : List;
type Lists = { -readonly [Kind in keyof AtlasRecords]: Mutable<AtlasRecords[Kind]> };
type TranslationFile = Extract<ShapedFile, { role: 'translation' }>;

/** Without a file of its own a knowledge base is called by what it is. */
const NAMELESS: Atlas = { title: 'Atlas', summary: '', categories: [] };

/**
 * Takes files one by one, so that what was read of a file can be forgotten before the next. A
 * product must come before its editions: it says what their moments may name.
 */
export class Assembler {
  readonly #into: Diagnostic[];
  /** Records whose prose some sidecar translates. */
  readonly #translated: ReadonlySet<RecordKey>;
  readonly #lists: Lists = emptyLists();
  readonly #damaged = new Set<RecordKey>();
  readonly #leftOut = new Set<RecordKey>();
  /** Product → its release ids, as far as they are known; null if its file cannot be read. */
  readonly #releases = new Map<string, ReadonlySet<string> | null>();
  /** Product → the moments of its files so far. */
  readonly #moments = new Map<string, Map<string, Moment>>();
  readonly #prose = new Map<RecordKey, ReadonlyMap<string, string>>();
  readonly #translations: TranslationFile[] = [];

  constructor(into: Diagnostic[], translated: ReadonlySet<RecordKey>) {
    this.#into = into;
    this.#translated = translated;
  }

  /** A record that could not be read. Of a product, the releases that can be made out still count. */
  leaveOut(
    key: RecordKey,
    product?: { readonly id: string; readonly releases: ReadonlySet<string> | null },
  ): void {
    this.#leftOut.add(key);
    if (product) this.#releases.set(product.id, product.releases);
  }

  take(file: ShapedFile): void {
    switch (file.role) {
      case 'record':
        return this.#record(file);
      case 'redirect':
        return void this.#lists.redirects.push(redirectOf(file));
      case 'translation':
        return void this.#translations.push(file);
      case 'atlas':
        this.#lists.atlas = atlasOf(file.authored);
    }
  }

  finish(): Assembly {
    const lists = this.#lists;
    lists.translations = this.#translations.flatMap((file) => this.#translation(file));
    lists.editions.push(...this.#onlyEditions());
    for (const list of Object.values(lists))
      if (Array.isArray(list)) (list as { id: string }[]).sort(byId);
    return { records: lists, damaged: this.#damaged };
  }

  #record(file: ShapedRecord): void {
    const key = recordKey(file.kind, file.id);
    const reporter = reporterOf(file.path, this.#into);
    if (file.kind === 'products')
      this.#releases.set(file.id, new Set(file.authored.releases?.map(({ id }) => id)));
    if (this.#translated.has(key)) this.#prose.set(key, proseFields(file.authored));
    this.#build(file, reporter);
    if (reporter.damaged) this.#damaged.add(key);
  }

  #build(file: ShapedRecord, reporter: Reporter): void {
    const lists = this.#lists;
    const { id } = file;
    const product = id.split('/')[0] ?? '';
    const reader: MomentReader = {
      product,
      releases: this.#releases.get(product) ?? null,
      reporter,
      moments: this.#momentsOf(product),
    };
    switch (file.kind) {
      case 'vendors':
        return void lists.vendors.push(
          build.vendorOf(id, file.authored, {
            ...reader,
            releases: NO_RELEASES,
            moments: new Map(),
          }),
        );
      case 'products':
        return void lists.products.push(build.productOf(id, file.authored, reader));
      case 'editions':
        if (!this.#releases.has(product))
          reporter.report('edition-without-product', [], { product });
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

  #momentsOf(product: string): Map<string, Moment> {
    const known = this.#moments.get(product) ?? new Map<string, Moment>();
    this.#moments.set(product, known);
    return known;
  }

  /** A sidecar joined with its record; none, with a diagnostic, where there is no such record. */
  #translation({ path, language, kind, id, authored }: TranslationFile): Translation[] {
    const reporter = reporterOf(path, this.#into);
    const english = this.#prose.get(recordKey(kind, id));
    if (english) return [translationOf({ language, kind, id }, authored, english, reporter)];
    if (!this.#leftOut.has(recordKey(kind, id))) orphan(kind, id, this.#lists.redirects, reporter);
    return [];
  }

  /** Products without a single edition file, readable or not, are their own only edition. */
  #onlyEditions(): AtlasRecords['editions'] {
    const divided = new Set(this.#lists.editions.map(({ product }) => product));
    for (const key of this.#leftOut) divided.add(/^editions ([^/]+)\//.exec(key)?.[1] ?? '');
    return this.#lists.products.filter(({ id }) => !divided.has(id)).map(build.onlyEditionOf);
  }
}

const NO_RELEASES: ReadonlySet<string> = new Set();

function emptyLists(): Lists {
  return {
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
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function redirectOf({ kind, id, authored }: Extract<ShapedFile, { role: 'redirect' }>): Redirect {
  return { kind, id, to: 'moved' in authored ? [authored.moved] : authored.split };
}

function atlasOf(authored: Extract<ShapedFile, { role: 'atlas' }>['authored']): Atlas {
  const { title, summary, repository, categories = [], comparisons } = authored;
  return {
    title,
    summary,
    ...present({ repository, coreProfile: authored['core-profile'] }),
    categories,
    ...(comparisons ? { comparisons: comparisons.map((one) => present(one)) } : {}),
  };
}
