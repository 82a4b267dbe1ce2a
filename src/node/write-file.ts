/** Writes generated and formatted files. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Replaces a file's text in one step, so that nobody ever reads half of it. Folders are made as needed. */
export function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** A file's text; null if there is none. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
