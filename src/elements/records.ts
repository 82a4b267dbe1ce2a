/** The data set of the page, fetched when it is first needed and kept. */
import { createDataset, type Dataset } from '../domain/dataset.ts';
import type { AtlasRecords } from '../domain/model.ts';

let loading: Promise<Dataset> | undefined;

/** The asset is the site's own, named by a hash of what the build wrote: its shape is known. */
export function loadDataset(address: string): Promise<Dataset> {
  loading ??= fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    return createDataset((await response.json()) as AtlasRecords);
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
