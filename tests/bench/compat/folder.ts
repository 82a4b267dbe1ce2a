/** The data folder of the converted package. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cachedFolder, type CachedFolder } from '../cache-folder.ts';
import { convert } from './convert.ts';
import type { CompatData } from './package-data.ts';

export function compatFolder(data: CompatData): CachedFolder<{ readonly facts: number }> {
  const hash = createHash('sha256').update(data.version);
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(path.join(import.meta.dirname, file)));
  return cachedFolder(`compat-${hash.digest('hex').slice(0, 12)}`, (take) => convert(data, take));
}
