/** What dropping a need, or accepting more, would gain: buttons that do it. */
import { make } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import type { DropGain } from '../domain/match.ts';
import { counted } from '../domain/phrases.ts';
import type { Acceptance } from '../domain/vocabulary.ts';

export interface AcceptGain {
  readonly acceptance: Acceptance;
  /** How many more would meet if this were accepted too. */
  readonly gain: number;
}

const MOST = 8;

/** One line for each way to more editions, the cheapest kind first. */
export function drawGains(
  drops: readonly DropGain[],
  accepts: readonly AcceptGain[],
  finder: LiveFinder,
): readonly HTMLElement[] {
  const { words, language } = finder.settings;
  const button = (action: string, value: string, text: string): HTMLElement =>
    make(
      'li',
      {},
      make('button', { type: 'button', 'data-action': action, 'data-value': value }, text),
    );
  return [
    ...accepts.map(({ acceptance, gain }) => {
      const name = words.acceptances[acceptance];
      const text = counted(words.finder.accept, gain, language, { acceptance: name });
      return button('accept', acceptance, text);
    }),
    ...drops.slice(0, MOST).map(({ term, meets, unknown }) => {
      const text = counted(words.finder.drop, meets + unknown, language, {
        need: finder.nameOfTerm(term),
      });
      return button('drop', term, text);
    }),
  ];
}
