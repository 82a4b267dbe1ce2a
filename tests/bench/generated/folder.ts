/** The data folder of a generated knowledge base. */
import { cachedFolder, type CachedFolder } from '../cache-folder.ts';
import type { Bits } from './chance.ts';
import { generate } from './generate.ts';
import { nameOfSettings, type GeneratedSettings } from './settings.ts';

export function generatedFolder(settings: GeneratedSettings): CachedFolder<Bits> {
  return cachedFolder(nameOfSettings(settings), (take) => generate(settings, take));
}

/** The information that determines every cell on every day, in bytes. */
export function entropyInBytes({ cells, frame }: Bits): number {
  return (cells + frame) / 8;
}
