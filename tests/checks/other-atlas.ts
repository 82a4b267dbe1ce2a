/** The other knowledge base, to be broken in one place and checked. */
import path from 'node:path';
import { checkAtlas } from '../../src/checks/check-atlas.ts';
import type { Finding } from '../../src/checks/findings.ts';
import type { InputFile } from '../../src/dataset/authored-file.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { loadProse } from '../../src/dataset/prose.ts';
import { readContent, readData } from '../../src/node/read-data.ts';

const ROOT = path.resolve(import.meta.dirname, '../fixtures/other-atlas');
export const DATA: readonly InputFile[] = readData(path.join(ROOT, 'data'));
export const CONTENT: readonly InputFile[] = readContent(path.join(ROOT, 'content'));
export const TODAY = '2026-11-22';

/** A file with its new text; a file that is not there yet is added, one without text is removed. */
export interface Change {
  readonly path: string;
  readonly text: string | null;
}

/** Replaces `was` in a file; `was` must be there, once. */
export function change(file: string, was: string, now: string): Change {
  const text = [...DATA, ...CONTENT].find(({ path: name }) => name === file)?.text;
  if (text === undefined) throw new Error(`There is no ${file}`);
  if (text.split(was).length !== 2) throw new Error(`"${was}" does not stand once in ${file}`);
  return { path: file, text: text.replace(was, () => now) };
}

/** Everything that is found once the changes are made. */
export function check(changes: readonly Change[], today = TODAY): Finding[] {
  const changed = new Map(changes.map(({ path: file, text }) => [file, text]));
  const apply = (files: readonly InputFile[], ending: string): InputFile[] => {
    const kept = files.filter(({ path: file }) => !changed.has(file));
    const added = changes.flatMap(({ path: file, text }) =>
      text !== null && file.endsWith('.mdx') === (ending === '.mdx') ? [{ path: file, text }] : [],
    );
    return [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  return checkAtlas({
    data: loadDataset(apply(DATA, '.yml')),
    prose: loadProse(apply(CONTENT, '.mdx')),
    today,
    nameOf: (_folder, file) => file,
  });
}

/** What is found in short: `code line:column`, with the file where it is not the changed one. */
export function found(changes: readonly Change[], today = TODAY): string[] {
  return check(changes, today).map(({ code, file, line, column }) => {
    const where = `${code} ${String(line)}:${String(column)}`;
    return file === changes[0]?.path ? where : `${where} ${file}`;
  });
}
