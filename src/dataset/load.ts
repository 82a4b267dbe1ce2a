/** Authored texts → records and dataset. One broken file never stops the rest: its record is left out. */
import { diagnostic } from '../domain/codes.ts';
import { createDataset, type Dataset } from '../domain/dataset.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { AtlasRecords } from '../domain/model.ts';
import { Assembler } from './assemble.ts';
import { valueOf, type InputFile } from './authored-file.ts';
import { placeOf, type FilePlace } from './file-place.ts';
import { locator } from './locate.ts';
import { textPlace, type Locate } from './place.ts';
import { recordKey, type RecordKey } from './record-key.ts';
import { shapedFile } from './shaped-file.ts';
import { withoutDamaged } from './without-damaged.ts';

export interface LoadedAtlas {
  /** The records without a hole, indexed. Safe to show once `diagnostics` and the checks hold no error. */
  readonly dataset: Dataset;
  /** Those and the ones with holes (a moment or value that could not be read): what checks look at. */
  readonly records: AtlasRecords;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
  /** The file of each record and redirect. A product sold in one form is found as edition, too. */
  readonly files: ReadonlyMap<RecordKey, string>;
  /** Records that exist but could not be read: nothing can be said of references to them. */
  readonly leftOut: ReadonlySet<RecordKey>;
  /** The text of a file by its path. */
  readonly textOf: (file: string) => string | undefined;
}

/** Reads all authored files of a data folder; their paths are relative to it, with `/` between folders. */
export function loadDataset(files: readonly InputFile[]): LoadedAtlas {
  const reading = new Reading(translatedIn(files));
  // Products first: they say which releases the moments of their editions may name.
  for (const file of files) if (file.path.startsWith('products/')) reading.take(file);
  for (const file of files) if (!file.path.startsWith('products/')) reading.take(file);
  const { diagnostics, recordFiles, leftOut, assembler } = reading;
  const { records, damaged } = assembler.finish();
  for (const { id, product } of records.editions) {
    const file = recordFiles.get(recordKey('products', product));
    if (id === product && file !== undefined) recordFiles.set(recordKey('editions', id), file);
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  const textOf = (file: string): string | undefined => byPath.get(file)?.text;
  return {
    dataset: createDataset(withoutDamaged(records, damaged)),
    records,
    diagnostics,
    locate: locator(textOf),
    files: recordFiles,
    leftOut,
    textOf,
  };
}

/** The records that have a translation sidecar. */
function translatedIn(files: readonly InputFile[]): ReadonlySet<RecordKey> {
  const places = files
    .filter(({ path }) => path.startsWith('i18n/'))
    .map(({ path }) => placeOf(path));
  return new Set(
    places.flatMap((place) =>
      place.role === 'translation' ? [recordKey(place.kind, place.id)] : [],
    ),
  );
}

/** The files read so far. */
class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly recordFiles = new Map<RecordKey, string>();
  readonly leftOut = new Set<RecordKey>();
  readonly assembler: Assembler;

  constructor(translated: ReadonlySet<RecordKey>) {
    this.assembler = new Assembler(this.diagnostics, translated);
  }

  take(file: InputFile): void {
    const place = placeOf(file.path);
    if (place.role === 'misplaced') {
      this.diagnostics.push(place.problem);
      return;
    }
    if (place.role === 'record' && !this.#isFirst(place, file.path)) return;
    const value = valueOf(file, this.diagnostics);
    const read = value === undefined ? null : shapedFile(file, place, value, this.diagnostics);
    if (read) this.assembler.take(read);
    else if (place.role === 'record') this.#leaveOut(place, value);
  }

  /** A feature may lie in one category only; of two files the first counts. */
  #isFirst({ kind, id }: RecordPlace, path: string): boolean {
    const key = recordKey(kind, id);
    const other = this.recordFiles.get(key);
    if (other === undefined) this.recordFiles.set(key, path);
    else this.diagnostics.push(diagnostic('duplicate-id', textPlace(path, 0), { id, other }));
    return other === undefined;
  }

  #leaveOut({ kind, id }: RecordPlace, value: unknown): void {
    const key = recordKey(kind, id);
    this.leftOut.add(key);
    if (kind === 'products')
      this.assembler.leaveOut(key, { id, releases: salvagedReleases(value) });
    else this.assembler.leaveOut(key);
  }
}

type RecordPlace = Extract<FilePlace, { role: 'record' }>;

/** The release ids of a product file whose shape is wrong elsewhere. */
function salvagedReleases(value: unknown): ReadonlySet<string> | null {
  const releases: unknown = Reflect.get(Object(value), 'releases');
  if (!Array.isArray(releases)) return null;
  const ids = releases.map((release): unknown => Reflect.get(Object(release), 'id'));
  return ids.every((id) => typeof id === 'string') ? new Set(ids) : null;
}
