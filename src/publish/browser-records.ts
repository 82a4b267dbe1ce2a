/**
 * The records as the browser gets them when a reader first asks something: all that the finder,
 * the matrix and a cell's details need, without the prose that only pages show.
 */
import type { AtlasRecords } from '../domain/model.ts';

/** A copy of the records for the browser, without definitions, summaries, remarks and translations. */
export function browserRecords(records: AtlasRecords): AtlasRecords {
  return {
    ...records,
    translations: [],
    features: records.features.map((feature) => ({ ...feature, definition: '' })),
    products: records.products.map((product) => without(product, ['summary', 'website'])),
    editions: records.editions.map((edition) => without(edition, ['summary'])),
    sources: records.sources.map((source) => without(source, ['note', 'archived'])),
  };
}

function without<Rec extends object, Key extends keyof Rec>(
  record: Rec,
  keys: readonly Key[],
): Omit<Rec, Key> {
  const copy = { ...record };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
