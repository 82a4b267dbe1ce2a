/** Reads authored files from the disk. Links are not followed, and nothing that goes wrong is thrown. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { InputFile, ReadingProblem } from '../dataset/authored-file.ts';

/** Files above this are noted, not read: no record is that long. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** Files that people keep beside the data. */
const NOT_DATA = /^(?:\..*|README\.md)$/;

/**
 * All files below a folder whose name ends in `ending`, sorted by path; others come without their
 * text, so that they can be named. Hidden files, and README.md, are nobody's business.
 *
 * @throws if the folder itself is missing or cannot be listed
 */
export function readFolder(folder: string, ending: `.${string}`): InputFile[] {
  const found: InputFile[] = [];
  const visit = (below: string): void => {
    const entries = readdirSync(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      if (NOT_DATA.test(entry.name)) continue;
      const at = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(at);
      else found.push(readEntry(folder, at, entry, ending));
    }
  };
  visit('');
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function readEntry(folder: string, at: string, entry: Dirent, ending: string): InputFile {
  if (entry.isSymbolicLink()) return unread(at, { code: 'symbolic-link', args: {}, offset: 0 });
  if (!entry.isFile())
    return unread(at, { code: 'unreadable-file', args: { reason: 'no regular file' }, offset: 0 });
  if (!entry.name.endsWith(ending)) return { path: at, text: '' };
  try {
    const { size } = statSync(path.join(folder, at));
    if (size > MAX_BYTES)
      return unread(at, { code: 'file-too-big', args: { size, limit: MAX_BYTES }, offset: 0 });
    return decode(at, readFileSync(path.join(folder, at)));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return unread(at, { code: 'unreadable-file', args: { reason }, offset: 0 });
  }
}

function unread(at: string, problem: ReadingProblem): InputFile {
  return { path: at, text: '', problem };
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A file that is UTF-8. Nearly all are read to their end as bytes, so nobody needs the text. */
class SoundFile implements InputFile {
  readonly path: string;
  readonly #bytes: Uint8Array;
  #text: string | undefined;

  constructor(at: string, bytes: Uint8Array) {
    this.path = at;
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get text(): string {
    return (this.#text ??= UTF_8.decode(this.#bytes));
  }
}

/** Reads bytes as UTF-8; of other encodings the readable part is kept, to show where it goes wrong. */
export function decode(at: string, bytes: Uint8Array): InputFile {
  if (isUtf8(bytes)) return new SoundFile(at, bytes);
  return {
    path: at,
    text: UTF_8.decode(bytes),
    problem: { code: 'not-utf8', args: { encoding: guess(bytes) }, offset: firstBad(bytes) },
  };
}

function guess(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return 'Windows-1252';
}

/** The offset, in the decoded text, of the first byte that is no UTF-8. */
function firstBad(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  const decodes = (end: number): string | null => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        bytes.subarray(0, end),
        { stream: true },
      );
    } catch {
      return null;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle) === null) bad = middle;
    else good = middle;
  }
  return decodes(good)?.length ?? 0;
}
