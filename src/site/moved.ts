/** Old addresses: where each redirect's page was, and the pages it leads to. */
import { dataPathOf } from '../domain/data-file.ts';
import type { RecordKind } from '../domain/model.ts';
import { nameOfTarget, vendorName } from '../domain/names.ts';
import { atlas } from './atlas.ts';
import type { Addresses } from './addresses.ts';

export interface OldAddress {
  readonly path: string;
  readonly to: readonly { readonly href: string; readonly name: string }[];
}

/** The page of a record of a kind; null for kinds without pages. */
function pageOf(kind: RecordKind, id: string, to: Addresses): string | null {
  switch (kind) {
    case 'products':
      return to.product(id);
    case 'editions':
      return to.edition(id);
    case 'features':
      return to.feature(id);
    case 'vendors':
      return to.vendor(id);
    case 'sources':
      return to.source(id);
    case 'snapshots':
      return to.snapshot(id);
    default:
      return null;
  }
}

/** The page of a record's file; null for kinds whose files have none. */
function filePageOf(kind: RecordKind, id: string, to: Addresses): string | null {
  return kind === 'products' || kind === 'editions' ? to.dataFile(dataPathOf(id)) : null;
}

function nameOf(kind: RecordKind, id: string): string {
  const { dataset, today } = atlas;
  const vendor = dataset.vendors.get(id);
  if (kind === 'vendors' && vendor) return vendorName(vendor, today);
  if (kind === 'features') return dataset.features.get(id)?.name ?? id;
  if (kind === 'sources') return dataset.sources.get(id)?.title ?? id;
  if (kind === 'snapshots') return dataset.snapshots.get(id)?.title ?? id;
  return nameOfTarget(dataset, id, today);
}

/**
 * Every address that only leads on: redirects of records, and `/editions/<product>/` of products
 * that are their own only edition.
 */
export function oldAddresses(to: Addresses): readonly OldAddress[] {
  const { records, editions } = atlas.dataset;
  const moved = records.redirects.flatMap(({ kind, id, to: ids }) =>
    [pageOf, filePageOf].flatMap((pageIn) => {
      const path = pageIn(kind, id, to);
      const targets = ids.flatMap((target) => {
        const href = pageIn(kind, target, to);
        return href === null ? [] : [{ href, name: nameOf(kind, target) }];
      });
      return path === null || targets.length === 0 ? [] : [{ path, to: targets }];
    }),
  );
  const alone = [...editions.values()]
    .filter(({ id, product }) => id === product)
    .map(({ id }) => ({
      path: `${to.editions()}${id}/`,
      to: [{ href: to.product(id), name: nameOf('products', id) }],
    }));
  return [...moved, ...alone];
}
