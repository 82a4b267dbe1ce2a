/** Where a timeline is written: the file of the record that owns it. */
import type { Dataset } from './dataset.ts';

/**
 * Path of the file, below the folder of the records, of an edition or product. An edition that is its
 * product's only one has no file of its own: what holds of it stands in the product's.
 */
export function dataFileOf(owner: string): string {
  return owner.includes('/') ? `data/editions/${owner}.yml` : `data/products/${owner}.yml`;
}

/** The page of a file where the data is kept; null if nobody has said where that is. */
export function dataFilePage({ records }: Pick<Dataset, 'records'>, file: string): string | null {
  const { repository } = records.atlas;
  return repository === undefined ? null : `${repository.replace(/\/+$/, '')}/blob/HEAD/${file}`;
}
