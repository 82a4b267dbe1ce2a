/** What a file is by where it lies: the folder gives the kind, the file name the id. */
import { diagnostic } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/model.ts';
import { nearest } from '../domain/suggest.ts';
import { textPlace } from './place.ts';

export type FilePlace =
  | { readonly role: 'atlas' }
  | {
      readonly role: 'record';
      readonly kind: RecordKind;
      readonly id: string;
      readonly category?: string;
    }
  | {
      readonly role: 'translation';
      readonly language: string;
      readonly kind: RecordKind;
      readonly id: string;
    }
  | { readonly role: 'misplaced'; readonly problem: Diagnostic };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2}(?:-[A-Z]{2})?$/;
const FOLDERS: ReadonlySet<string> = new Set(RECORD_KINDS);

/** Folders between a kind's folder and its files: an edition's product, a feature's category. */
const DEPTH: Readonly<Record<RecordKind, 0 | 1>> = {
  vendors: 0,
  products: 0,
  editions: 1,
  features: 1,
  guests: 0,
  formats: 0,
  conditions: 0,
  sources: 0,
  profiles: 0,
  snapshots: 0,
};

/** Where files of a kind belong, as a pattern that people can read. */
function patternOf(kind: RecordKind): string {
  if (kind === 'editions') return 'editions/<product>/<edition>.yml';
  return kind === 'features' ? 'features/<category>/<feature>.yml' : `${kind}/<id>.yml`;
}

function isKind(folder: string): folder is RecordKind {
  return FOLDERS.has(folder);
}

/** Tells what a file is from its path below the data folder, with `/` between the folders. */
export function placeOf(path: string): FilePlace {
  const misplaced = (expected: string): FilePlace => ({
    role: 'misplaced',
    problem: diagnostic('misplaced-file', textPlace(path, 0), { path, expected }),
  });
  if (path === 'atlas.yml') return { role: 'atlas' };
  const [folder = '', ...rest] = path.split('/');
  if (folder === 'i18n') return translationPlace(path, rest);
  if (rest.length === 0) return misplaced('<kind>/<id>.yml');
  if (!isKind(folder)) {
    const meant = nearest(folder, RECORD_KINDS);
    return misplaced(
      meant === null ? `one of ${RECORD_KINDS.join(', ')}` : `${meant}/${rest.join('/')}`,
    );
  }
  if (!path.endsWith('.yml') || rest.length !== DEPTH[folder] + 1)
    return misplaced(patternOf(folder));
  return recordPlace(path, folder, rest);
}

function recordPlace(path: string, kind: RecordKind, rest: readonly string[]): FilePlace {
  const names = [...rest.slice(0, -1), (rest.at(-1) ?? '').slice(0, -'.yml'.length)];
  const bad = names.find((name) => !ID.test(name));
  if (bad !== undefined) {
    const suggestion = asId(bad);
    const problem = diagnostic('bad-file-name', textPlace(path, 0), { name: bad, suggestion });
    return { role: 'misplaced', problem };
  }
  const [folder = '', name = ''] = names;
  if (kind === 'editions') return { role: 'record', kind, id: names.join('/') };
  if (kind === 'features') return { role: 'record', kind, id: name, category: folder };
  return { role: 'record', kind, id: folder };
}

function translationPlace(path: string, rest: readonly string[]): FilePlace {
  const [language = '', ...below] = rest;
  const inner = placeOf(below.join('/'));
  if (LANGUAGE.test(language) && inner.role === 'record')
    return { role: 'translation', language, kind: inner.kind, id: inner.id };
  if (
    LANGUAGE.test(language) &&
    inner.role === 'misplaced' &&
    inner.problem.code === 'bad-file-name'
  )
    return { role: 'misplaced', problem: { ...inner.problem, place: textPlace(path, 0) } };
  const expected = 'i18n/<language>/<kind>/<id>.yml';
  return {
    role: 'misplaced',
    problem: diagnostic('misplaced-file', textPlace(path, 0), { path, expected }),
  };
}

/** A name written as an id; empty if nothing of it can be kept. */
function asId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
