/** Where a column is in its life, in words: gone since, announced on, supported until. */
import { statesOfHead, type ColumnHead } from '../domain/column-head.ts';
import { fill } from '../domain/phrases.ts';
import type { Wording } from './wording.ts';

export function headState(head: ColumnHead, { t, date }: Wording): string {
  const phrases = { ...t.browser.status, ...t.browser.support };
  return statesOfHead(head)
    .map((state) =>
      fill(phrases[state.phrase], { date: state.date === null ? '' : date(state.date) }),
    )
    .join(', ');
}
