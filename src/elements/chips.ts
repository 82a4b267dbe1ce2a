/** The chips: what is asked and how strongly, each to be switched or removed; a list is one chip. */
import { make } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import type { AskedProfile } from './question.ts';
import {
  possibleStrengths,
  strengthIn,
  subjectOf,
  withStrength,
  type NeedLists,
  type NeedStrength,
} from '../domain/need-strength.ts';
import { fill } from '../domain/phrases.ts';
import { printAlternatives, type Alternatives } from '../domain/query.ts';
import { REQUIREMENT_STRENGTHS } from '../domain/vocabulary.ts';

/** Asks for other lists; `subject` is what was switched, null for what was removed. */
export type ChangeNeeds = (lists: NeedLists, subject: string | null) => void;

export function drawChips(finder: LiveFinder, change: ChangeNeeds): readonly HTMLElement[] {
  const { own, profile } = finder.question;
  return [
    ...(profile ? [drawList(finder, profile)] : []),
    ...own.need.map((asked) => drawChip(finder, 'need', asked, change)),
    ...own.want.map((asked) => drawChip(finder, 'want', asked, change)),
  ];
}

function drawChip(
  finder: LiveFinder,
  list: keyof NeedLists,
  asked: Alternatives,
  change: ChangeNeeds,
): HTMLElement {
  const { words } = finder.settings;
  const { own } = finder.question;
  const strength = strengthIn(list, asked);
  const subject = subjectOf(asked);
  // "must not: live migration", but "nice to have: not live migration".
  const name = finder.nameOf(strength === 'not' ? subject : asked);
  const select = make('select', {
    'aria-label': fill(words.finder.howStrongly, { need: name }),
  }) as HTMLSelectElement;
  for (const possible of possibleStrengths(asked))
    select.add(
      new Option(words.finder.strengths[possible], possible, false, possible === strength),
    );
  select.addEventListener('change', (event) => {
    event.stopPropagation();
    const chosen = select.value as NeedStrength;
    change(withStrength(own, asked, chosen), printAlternatives(subject));
  });
  const remove = removeButton(fill(words.remove, { need: name }));
  remove.addEventListener('click', () => {
    change(withStrength(own, asked, null), null);
  });
  return make(
    'li',
    { 'data-subject': printAlternatives(subject), 'data-strength': strength },
    select,
    make('span', { class: 'chip-word' }, name),
    remove,
  );
}

function drawList(finder: LiveFinder, { profile }: AskedProfile): HTMLElement {
  const words = finder.settings.words.finder.profile;
  const counts = Object.fromEntries(
    REQUIREMENT_STRENGTHS.map((strength) => [
      strength,
      profile.requirements.filter((requirement) => requirement.strength === strength).length,
    ]),
  );
  const remove = removeButton(fill(words.remove, { profile: profile.name }));
  remove.dataset['action'] = 'no-profile';
  return make(
    'li',
    { class: 'chip-list' },
    make('span', { class: 'chip-word' }, profile.name),
    make('span', { class: 'chip-word quiet' }, fill(words.counts, counts)),
    make('button', { type: 'button', 'data-action': 'break-up' }, words.breakUp),
    remove,
  );
}

function removeButton(label: string): HTMLElement {
  return make('button', { type: 'button', 'aria-label': label }, '×');
}
