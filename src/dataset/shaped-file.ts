/** Files of known shape: what reading gives and assembly takes. */
import type { Diagnostic } from '../domain/diagnostics.ts';
import { RECORD_NAMES, type RecordKind } from '../domain/model.ts';
import { SHAPES, type Authored } from '../schema/kinds.ts';
import {
  atlas,
  redirect,
  translation,
  type AuthoredAtlas,
  type AuthoredRedirect,
  type AuthoredTranslation,
} from '../schema/records.ts';
import { checkModeline, shaped, type InputFile } from './authored-file.ts';
import type { FilePlace } from './file-place.ts';

type RecordPlace = Extract<FilePlace, { role: 'record' }>;

/** One record of each kind, told apart by `kind`. */
export type ShapedRecord = {
  [Kind in RecordKind]: {
    readonly role: 'record';
    readonly path: string;
    readonly kind: Kind;
    readonly id: string;
    /** Features: the folder. */
    readonly category: string;
    readonly authored: Authored<Kind>;
  };
}[RecordKind];

export type ShapedFile =
  | ShapedRecord
  | { readonly role: 'atlas'; readonly path: string; readonly authored: AuthoredAtlas }
  | {
      readonly role: 'redirect';
      readonly path: string;
      readonly kind: RecordKind;
      readonly id: string;
      readonly authored: AuthoredRedirect;
    }
  | {
      readonly role: 'translation';
      readonly path: string;
      readonly language: string;
      readonly kind: RecordKind;
      readonly id: string;
      readonly authored: AuthoredTranslation;
    };

/** Holds a file's value against the shape of its place; null, with diagnostics, if it does not fit. */
export function shapedFile(
  file: InputFile,
  place: Exclude<FilePlace, { role: 'misplaced' }>,
  value: unknown,
  into: Diagnostic[],
): ShapedFile | null {
  const { path } = file;
  if (place.role === 'atlas') {
    checkModeline(file, 'atlas', into);
    const authored = shaped(atlas, value, file, into);
    return authored && { role: 'atlas', path, authored };
  }
  if (place.role === 'translation') {
    checkModeline(file, 'translation', into);
    const authored = shaped(translation, value, file, into);
    return authored && { ...place, path, authored };
  }
  if (isRedirect(value)) {
    checkModeline(file, 'redirect', into);
    const authored = shaped(redirect, value, file, into);
    return authored && { role: 'redirect', path, kind: place.kind, id: place.id, authored };
  }
  checkModeline(file, RECORD_NAMES[place.kind], into);
  return shapedRecord(file, place, value, into);
}

/** The kind decides the shape, so kind and shape belong together though the compiler cannot see it. */
function shapedRecord(
  file: InputFile,
  place: RecordPlace,
  value: unknown,
  into: Diagnostic[],
): ShapedRecord | null {
  const { kind, id, category = '' } = place;
  const authored = shaped(SHAPES[kind], value, file, into);
  return (
    authored && ({ role: 'record', path: file.path, kind, id, category, authored } as ShapedRecord)
  );
}

function isRedirect(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Object.hasOwn(value, 'moved') || Object.hasOwn(value, 'split'))
  );
}
