/** Must, nice to have, must not: three buttons for one thing that can be asked for. */
import { make } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import {
  NEED_STRENGTHS,
  strengthOf,
  withStrength,
  type NeedLists,
} from '../domain/need-strength.ts';
import { parseQuery } from '../domain/parse-query.ts';
import type { Alternatives } from '../domain/query.ts';

export interface StrengthButtons {
  readonly element: HTMLElement;
  /** Presses the button of the strength that is asked now. */
  readonly refresh: () => void;
}

export interface Asking {
  readonly finder: LiveFinder;
  readonly ask: (lists: NeedLists) => void;
  /** Says that the fields do not make a term yet. */
  readonly refuse: () => void;
}

/** @param term the term that the fields say now; one that cannot be read is refused */
export function strengthButtons(
  { finder, ask, refuse }: Asking,
  name: string,
  term: () => string,
): StrengthButtons {
  const { strengths } = finder.settings.words.finder;
  const asked = (): Alternatives | null => {
    const { query, problems } = parseQuery(term(), finder.dataset);
    return problems.length === 0 ? (query[0] ?? null) : null;
  };
  const buttons = NEED_STRENGTHS.map((strength) => {
    const button = make('button', { type: 'button', 'aria-pressed': 'false' }, strengths[strength]);
    button.addEventListener('click', () => {
      const subject = asked();
      if (!subject) {
        refuse();
        return;
      }
      const { own } = finder.question;
      ask(withStrength(own, subject, strengthOf(own, subject) === strength ? null : strength));
    });
    return { strength, button };
  });
  const refresh = (): void => {
    const subject = asked();
    const now = subject && strengthOf(finder.question.own, subject);
    for (const { strength, button } of buttons)
      button.setAttribute('aria-pressed', String(strength === now));
  };
  refresh();
  const element = make(
    'span',
    { role: 'group', 'aria-label': name, class: 'strengths' },
    ...buttons.map(({ button }) => button),
  );
  return { element, refresh };
}
