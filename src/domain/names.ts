/** What things were called, and who owned them, on a day. */
import { lastDay } from './dates.ts';
import type { Dataset } from './dataset.ts';
import type { DatedName, Edition, PlainDate, Product, Release, Vendor } from './model.ts';
import { dayOfMoment, releaseLine, type ReleaseLine } from './releases.ts';

/** The name in use on a day: the last that had begun; before all of them, the first. */
function nameAt(line: ReleaseLine, names: readonly DatedName[], at: PlainDate): string {
  const day = lastDay(at);
  const begun = names.findLast(({ from }) => {
    const since = from && dayOfMoment(line, from);
    return since === undefined || (since !== null && since <= day);
  });
  return (begun ?? names[0])?.name ?? '';
}

const NO_RELEASES = releaseLine([]);

export function productName(dataset: Dataset, product: Product, at: PlainDate): string {
  return nameAt(dataset.releasesOf(product.id), product.names, at);
}

export function editionName(dataset: Dataset, edition: Edition, at: PlainDate): string {
  return nameAt(dataset.releasesOf(edition.product), edition.names, at);
}

export function vendorName(vendor: Vendor, at: PlainDate): string {
  return nameAt(NO_RELEASES, vendor.names, at);
}

export function releaseName(release: Release): string {
  return release.name ?? release.id;
}

/** The id of the vendor that owned a product on a day; before the first known owner, the first. */
export function ownerAt(dataset: Dataset, product: Product, at: PlainDate): string | null {
  const line = dataset.releasesOf(product.id);
  const day = lastDay(at);
  const owner = product.owners.findLast(({ from }) => {
    const since = from && dayOfMoment(line, from);
    return since === undefined || (since !== null && since <= day);
  });
  return (owner ?? product.owners[0])?.vendor ?? null;
}

/** The name of a record that may be a product, edition, guest or format; its id if it is none. */
export function nameOfTarget(dataset: Dataset, id: string, at: PlainDate): string {
  const product = dataset.products.get(id);
  if (product) return productName(dataset, product, at);
  const edition = dataset.editions.get(id);
  if (edition) return editionName(dataset, edition, at);
  return (dataset.guests.get(id) ?? dataset.formats.get(id))?.name ?? id;
}
