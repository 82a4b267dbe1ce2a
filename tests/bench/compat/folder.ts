/** The data folder of the converted package. */
import { cachedFolder, type CachedFolder } from '../cache-folder.ts';
import { sourceHash } from '../source-hash.ts';
import { convert } from './convert.ts';
import type { CompatData } from './package-data.ts';

export function compatFolder(data: CompatData): CachedFolder<{ readonly facts: number }> {
  const hash = sourceHash(['tests/bench/compat'], data.version);
  return cachedFolder(`compat-${hash}`, (take) => convert(data, take));
}
