/** Authored texts → records and dataset. One broken file never stops the rest: its record is left out. */
import { diagnostic } from '../domain/codes.ts';
import { createDataset, type Dataset } from '../domain/dataset.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { AtlasRecords } from '../domain/model.ts';
import { assembleRecords } from './assemble.ts';
import { valueOf, type InputFile } from './authored-file.ts';
import { placeOf } from './file-place.ts';
import { locator } from './locate.ts';
import { textPlace, type Locate } from './place.ts';
import { recordKey, type RecordKey } from './record-key.ts';
import { shapedFile, type ShapedFile } from './shaped-file.ts';
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
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads all authored files of a data folder; their paths are relative to it, with `/` between folders. */
export function loadDataset(files: readonly InputFile[]): LoadedAtlas {
  const reading = new Reading();
  for (const file of files) reading.take(file);
  const { diagnostics, shapedFiles, recordFiles, leftOut, brokenReleases } = reading;
  const { records, damaged } = assembleRecords(
    shapedFiles,
    { leftOut, releases: brokenReleases },
    diagnostics,
  );
  for (const { id, product } of records.editions) {
    const file = recordFiles.get(recordKey('products', product));
    if (id === product && file !== undefined) recordFiles.set(recordKey('editions', id), file);
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    dataset: createDataset(withoutDamaged(records, damaged)),
    records,
    diagnostics,
    locate: locator((file) => texts.get(file)),
    files: recordFiles,
    leftOut,
    texts,
  };
}

/** The files read so far. */
class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly shapedFiles: ShapedFile[] = [];
  readonly recordFiles = new Map<RecordKey, string>();
  readonly leftOut = new Set<RecordKey>();
  readonly brokenReleases = new Map<string, ReadonlySet<string> | null>();

  take(file: InputFile): void {
    const place = placeOf(file.path);
    if (place.role === 'misplaced') {
      this.diagnostics.push(place.problem);
      return;
    }
    if (
      place.role === 'record' &&
      !this.#isFirst(recordKey(place.kind, place.id), file.path, place.id)
    )
      return;
    const value = valueOf(file, this.diagnostics);
    const read = value === undefined ? null : shapedFile(file, place, value, this.diagnostics);
    if (read) this.shapedFiles.push(read);
    else if (place.role === 'record') {
      this.leftOut.add(recordKey(place.kind, place.id));
      if (place.kind === 'products') this.brokenReleases.set(place.id, salvagedReleases(value));
    }
  }

  /** A feature may lie in one category only; of two files the first counts. */
  #isFirst(key: RecordKey, path: string, id: string): boolean {
    const other = this.recordFiles.get(key);
    if (other !== undefined)
      this.diagnostics.push(diagnostic('duplicate-id', textPlace(path, 0), { id, other }));
    else this.recordFiles.set(key, path);
    return other === undefined;
  }
}

/** The release ids of a product file whose shape is wrong elsewhere. */
function salvagedReleases(value: unknown): ReadonlySet<string> | null {
  const releases: unknown = Reflect.get(Object(value), 'releases');
  if (!Array.isArray(releases)) return null;
  const ids = releases.map((release): unknown => Reflect.get(Object(release), 'id'));
  return ids.every((id) => typeof id === 'string') ? new Set(ids) : null;
}
