/** Builds our site from generated data into a folder of the cache. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../cache-folder.ts';
import { generatedFolder } from '../generated/folder.ts';
import type { GeneratedSettings } from '../generated/settings.ts';
import { measuredProcess, type MeasuredProcess } from '../measured-process.ts';
import { sourceHash } from '../source-hash.ts';

export interface BuiltSite {
  readonly folder: string;
  readonly run: MeasuredProcess;
}

/** `name` is the folder's. */
export function buildSite(settings: GeneratedSettings, name: string): BuiltSite {
  const folder = path.join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  const run = measuredProcess('scripts/astro.ts', ['build', '--outDir', folder], {
    ATLAS_DATA: generatedFolder(settings).folder,
  });
  return { folder, run };
}

/** A site built from these sources before, or now. */
export function builtSite(settings: GeneratedSettings, name: string): string {
  const hash = sourceHash(['src', 'public', 'tests/bench/generated'], settings);
  const folder = path.join(CACHE, `${name}-${hash}`);
  return existsSync(folder) ? folder : buildSite(settings, `${name}-${hash}`).folder;
}

/** The site of the knowledge base itself. */
export function realSite(): string {
  const hash = sourceHash(['src', 'public', 'data', 'content']);
  const folder = path.join(CACHE, `site-real-${hash}`);
  if (!existsSync(folder)) measuredProcess('scripts/astro.ts', ['build', '--outDir', folder]);
  return folder;
}
