/** Where a timeline is written: the file of the record that owns it. */

/**
 * Path of the record of an edition or product below the folder of data, without the file's ending;
 * the file's page has the same below `/data/`. An edition that is its product's only one has no file
 * of its own: what holds of it stands in the product's.
 */
export function dataPathOf(owner: string): string {
  return owner.includes('/') ? `editions/${owner}` : `products/${owner}`;
}

/** The file of an edition or product, in the repository of the data. */
export function dataFileOf(owner: string): string {
  return `data/${dataPathOf(owner)}.yml`;
}

/** The page of a file in the repository, as the common forges address it. */
export function dataFilePage(repository: string, file: string): string {
  return `${repository.replace(/\/+$/, '')}/blob/HEAD/${file}`;
}
