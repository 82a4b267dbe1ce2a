/** Where a timeline is written: the file of the record that owns it. */

/**
 * Path of the file of an edition or product, in the repository of the data. An edition that is its
 * product's only one has no file of its own: what holds of it stands in the product's.
 */
export function dataFileOf(owner: string): string {
  return owner.includes('/') ? `data/editions/${owner}.yml` : `data/products/${owner}.yml`;
}

/** The page of a file in the repository, as the common forges address it. */
export function dataFilePage(repository: string, file: string): string {
  return `${repository.replace(/\/+$/, '')}/blob/HEAD/${file}`;
}
