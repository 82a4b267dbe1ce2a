/** What can be searched for: every record by its names, former names and the words vendors use. */
import type { Dataset } from '../domain/dataset.ts';
import type { DatedName, Feature, PlainDate } from '../domain/model.ts';
import { editionName, productName, vendorName } from '../domain/names.ts';

export const ENTRY_KINDS = [
  'feature',
  'edition',
  'product',
  'vendor',
  'guest',
  'format',
  'source',
  'article',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface SearchEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: string;
  /** Terms, former names and other words for it. */
  readonly aliases: readonly string[];
}

/** All records as entries, under the names they bear on a day; other names are aliases. */
export function searchEntries(dataset: Dataset, at: PlainDate): readonly SearchEntry[] {
  const { records } = dataset;
  return [
    ...records.features.map(featureEntry),
    ...records.products.map((product) =>
      entry('product', product.id, productName(dataset, product, at), namesOf(product.names)),
    ),
    ...records.editions
      .filter(({ id }) => id.includes('/'))
      .map((edition) =>
        entry('edition', edition.id, editionName(dataset, edition, at), namesOf(edition.names)),
      ),
    ...records.vendors.map((vendor) =>
      entry('vendor', vendor.id, vendorName(vendor, at), namesOf(vendor.names)),
    ),
    ...records.guests.map(({ id, name, aliases = [] }) => entry('guest', id, name, aliases)),
    ...records.formats.map(({ id, name, aliases = [] }) => entry('format', id, name, aliases)),
    ...records.sources.map(({ id, title, publisher }) => entry('source', id, title, [publisher])),
  ];
}

function featureEntry(feature: Feature): SearchEntry {
  const terms = Object.values(feature.terms).flatMap((list) => list.map(({ term }) => term));
  const inverse = feature.inverse ? [feature.inverse.name] : [];
  const former = feature.formerNames ?? [];
  return entry('feature', feature.id, feature.name, [...terms, ...former, ...inverse]);
}

function namesOf(names: readonly DatedName[]): readonly string[] {
  return names.map(({ name }) => name);
}

function entry(kind: EntryKind, id: string, name: string, aliases: readonly string[]): SearchEntry {
  return { kind, id, name, aliases: [...new Set(aliases)].filter((alias) => alias !== name) };
}
