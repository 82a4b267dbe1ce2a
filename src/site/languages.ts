/** The languages of the site. Another one is one more line here and one more dictionary. */
import {
  ENGLISH_CELL_WORDS,
  ENGLISH_QUERY_WORDS,
  type CellWords,
  type QueryWords,
} from '../domain/words.ts';
import { en } from './texts/en.ts';
import type { Texts } from './texts/texts.ts';

export interface Language {
  /** BCP 47 tag for `lang` and for Intl. */
  readonly tag: string;
  /** The first path segment of its pages; none for the main language. */
  readonly prefix: string | undefined;
  readonly texts: Texts;
  readonly cellWords: CellWords;
  readonly queryWords: QueryWords;
}

export const MAIN_LANGUAGE: Language = {
  tag: 'en-GB',
  prefix: undefined,
  texts: en,
  cellWords: ENGLISH_CELL_WORDS,
  queryWords: ENGLISH_QUERY_WORDS,
};
export const LANGUAGES: readonly Language[] = [MAIN_LANGUAGE];
