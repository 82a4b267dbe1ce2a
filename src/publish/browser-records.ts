/**
 * The records as the browser gets them when a reader first asks something: all that the finder,
 * the matrix and a cell's details need, without the prose that only pages show.
 */
import type { AtlasRecords } from '../domain/model.ts';

/** A copy of the records for the browser. Translations and summaries stay on the pages. */
export function browserRecords(records: AtlasRecords): AtlasRecords {
  return {
    ...records,
    features: records.features.map((feature) => ({ ...feature, definition: '' })),
    products: records.products.map(({ summary: _summary, website: _website, ...product }) => product),
    editions: records.editions.map(({ summary: _summary, ...edition }) => edition),
    sources: records.sources.map(({ note: _note, archived: _archived, ...source }) => source),
  };
}
