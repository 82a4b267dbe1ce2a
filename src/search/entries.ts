/** What can be searched for: every record by its names, former names and the words vendors use. */
import type { Dataset } from '../domain/dataset.ts';
import type { DatedName, Feature, PlainDate, Product } from '../domain/model.ts';
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
  /** Words around it that people type along: who makes, says or publishes it. */
  readonly context: string;
}

/** All records as entries, under the names they bear on a day; other names are aliases. */
export function searchEntries(dataset: Dataset, at: PlainDate): readonly SearchEntry[] {
  const { records } = dataset;
  return [
    ...records.features.map((feature) => featureEntry(dataset, feature, at)),
    ...platformsFirst(records.products).map((product) =>
      entry('product', product.id, productName(dataset, product, at), [
        ...namesOf(product.names),
        ...initials(product),
      ]),
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
    ...records.sources.map(({ id, title, publisher }) => entry('source', id, title, [], publisher)),
  ];
}

/** Of what is called alike, the platform is meant more often than what stands around it. */
function platformsFirst(products: readonly Product[]): readonly Product[] {
  const isOther = ({ kind }: Product): number => (kind === 'platform' ? 0 : 1);
  return [...products].sort((a, b) => isOther(a) - isOther(b));
}

/** An id that is no part of the name is a short form that people use: "SCVMM". */
function initials({ id, names }: Product): readonly string[] {
  const isShort = /^[a-z]{3,6}$/.test(id);
  return isShort && !names.some(({ name }) => name.toLowerCase().includes(id))
    ? [id.toUpperCase()]
    : [];
}

function featureEntry(dataset: Dataset, feature: Feature, at: PlainDate): SearchEntry {
  const vendors = Object.keys(feature.terms).flatMap((id) => dataset.vendors.get(id) ?? []);
  const context = vendors.map((vendor) => vendorName(vendor, at)).join(' ');
  const terms = Object.values(feature.terms).flatMap((list) => list.map(({ term }) => term));
  const inverse = feature.inverse ? [feature.inverse.name] : [];
  const former = feature.formerNames ?? [];
  return entry('feature', feature.id, feature.name, [...terms, ...former, ...inverse], context);
}

function namesOf(names: readonly DatedName[]): readonly string[] {
  return names.map(({ name }) => name);
}

function entry(
  kind: EntryKind,
  id: string,
  name: string,
  aliases: readonly string[],
  context = '',
): SearchEntry {
  const others = [...new Set(aliases)].filter((alias) => alias !== name);
  return { kind, id, name, aliases: others, context };
}
