/** The shape that a file's content is meant to have. */
import { SHAPES, type Shape } from '../schema/kinds.ts';
import { atlas, redirect, translation } from '../schema/records.ts';
import { placeOf } from './file-place.ts';

/** By the file's path below the data folder; null for files that are no record at all. */
export function shapeOfFile(path: string, text: string): Shape | null {
  const place = placeOf(path);
  switch (place.role) {
    case 'atlas':
      return atlas;
    case 'translation':
      return translation;
    case 'record':
      return /^(?:moved|split):/m.test(text) ? redirect : SHAPES[place.kind];
    case 'misplaced':
      return null;
  }
}
