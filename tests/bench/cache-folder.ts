/** Data folders that benchmarks work on: written once to `.cache/bench/`, and again when they would differ. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { InputFile } from '../../src/dataset/authored-file.ts';

export const CACHE = path.resolve(import.meta.dirname, '../../.cache/bench');

export interface CachedFolder<Facts> {
  readonly folder: string;
  readonly facts: Facts;
}

/**
 * The data folder of this name, written by `make` if it is not there. What `make` returns is kept
 * beside it. A folder that was not finished does not count; older ones of the same kind go.
 *
 * @param name `<kind>-<hash>`: different contents must have different names
 */
export function cachedFolder<Facts>(
  name: string,
  make: (take: (file: InputFile) => void) => Facts,
): CachedFolder<Facts> {
  const root = path.join(CACHE, name);
  const factsFile = path.join(root, 'facts.json');
  if (!existsSync(factsFile)) {
    dropOthers(name);
    const unfinished = `${root}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const made = new Set<string>();
    const facts = make(({ path: file, text }) => {
      const to = path.join(unfinished, 'data', file);
      if (!made.has(path.dirname(to))) mkdirSync(path.dirname(to), { recursive: true });
      made.add(path.dirname(to));
      writeFileSync(to, text);
    });
    writeFileSync(path.join(unfinished, 'facts.json'), JSON.stringify(facts));
    renameSync(unfinished, root);
  }
  return {
    folder: path.join(root, 'data'),
    facts: JSON.parse(readFileSync(factsFile, 'utf8')) as Facts,
  };
}

function dropOthers(name: string): void {
  const kind = name.slice(0, name.lastIndexOf('-'));
  if (!existsSync(CACHE)) return;
  for (const other of readdirSync(CACHE))
    if (other.startsWith(`${kind}-`)) rmSync(path.join(CACHE, other), { recursive: true });
}
