/** Where a column is in its life, in words, as the server writes them (src/site/head-state.ts). */
import type { BrowserWords } from './settings.ts';
import { statesOfHead, type ColumnHead } from '../domain/column-head.ts';
import { describeDate } from '../domain/describe.ts';
import { fill } from '../domain/phrases.ts';
import type { CellWords } from '../domain/words.ts';

/** Empty if there is nothing to say. */
export function headState(
  head: ColumnHead,
  words: Pick<BrowserWords, 'status' | 'support'>,
  cellWords: CellWords,
): string {
  const phrases = { ...words.status, ...words.support };
  return statesOfHead(head)
    .map(({ phrase, date }) =>
      fill(phrases[phrase], { date: date === null ? '' : describeDate(date, cellWords) }),
    )
    .join(', ');
}
