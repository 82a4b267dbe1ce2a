/** The components that prose may use, with what they take: pieces that are drawn from the data. */
import type { Place } from './diagnostics.ts';

export interface PieceGrammar {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Attributes are plain text: lists are separated by commas, dates are ISO, ids are ids. */
export const LIVE_PIECES = {
  /** A sentence that must agree with the data: `is` names the level, value or options. */
  Claim: { required: ['edition', 'feature', 'at', 'is'], optional: ['target', 'release', 'given'] },
  /** One cell, drawn in the text. */
  CellView: { required: ['edition', 'feature', 'at'], optional: ['target', 'release', 'given'] },
  /** A small table of editions and features at a date. */
  Matrix: { required: ['at', 'editions', 'features'], optional: ['caption', 'given'] },
  /** What a source says on a day, cell by cell beside what the data holds. */
  SourceBeside: { required: ['source', 'at'], optional: ['caption'] },
  /** How editions fare against a profile: each requirement, and the counts. */
  ProfileScore: {
    required: ['profile', 'at', 'editions'],
    optional: ['accept', 'published', 'caption'],
  },
  /** Editions held against one: counts, the relation through which they take over from it, cost. */
  Candidates: { required: ['at', 'baseline', 'editions'], optional: ['relation', 'caption'] },
  /** What an edition gains and loses against another, row by row. */
  Contrasts: { required: ['at', 'baseline', 'edition'], optional: ['caption'] },
  /** The history of one feature in one edition. */
  Timeline: { required: ['edition', 'feature'], optional: ['target', 'caption'] },
} as const satisfies Readonly<Record<string, PieceGrammar>>;

export type PieceName = keyof typeof LIVE_PIECES;

export function isPieceName(name: string): name is PieceName {
  return Object.hasOwn(LIVE_PIECES, name);
}

/** A live piece of a prose file. */
export interface LivePiece {
  readonly name: PieceName;
  readonly place: Place;
  readonly attributes: ReadonlyMap<string, PieceAttribute>;
}

export interface PieceAttribute {
  readonly text: string;
  readonly place: Place;
}

/** An address that prose links to or shows. */
export interface ProseLink {
  readonly address: string;
  /** Shown in the page itself, as an image. */
  readonly embedded: boolean;
  readonly place: Place;
}
