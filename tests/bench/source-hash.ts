/** A hash of source files: what they make must be made again when they change. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Of all files below some folders of the project, and of what else decides. */
export function sourceHash(folders: readonly string[], ...besides: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(besides));
  for (const folder of folders) {
    const entries = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort())
      hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
