/** Places that have no path: a stretch of text, where YAML cannot be read or in prose. */
import type { Place } from '../domain/diagnostics.ts';

export interface TextPlace extends Place {
  /** First offset and the one after the last. */
  readonly span: readonly [number, number];
}

export function textPlace(file: string, start: number, end = start): TextPlace {
  return { file, path: [], span: [start, Math.max(start, end)] };
}

/** A place as people find it. `end` is the column after the last character, on the line where it begins. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly end: number;
}

/** Finds a place in the text it speaks of. */
export type Locate = (place: Place) => Spot;
