/** Shows in the controls what an address asks: what is accepted, what holds in the shop, which list. */
import { readAddress, writeAddress } from './address-state.ts';
import { fillPart, make, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { lastDay } from '../domain/dates.ts';
import { describeDate } from '../domain/describe.ts';
import type { Profile } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

export function showAsked(form: HTMLFormElement, finder: LiveFinder): void {
  const { accept, given, profile } = finder.question;
  tick(form, 'accept', accept);
  tick(form, 'given', given);
  nameGiven(form, finder);
  const select = form.elements.namedItem('profile');
  if (select instanceof HTMLSelectElement) select.value = profile?.profile.id ?? '';
  fillPart(part(form, 'profile-day'), profile ? ownDay(finder, profile.profile) : []);
}

function tick(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const box of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
    box.checked = values.includes(box.value);
}

/** What holds in the shop is said beside the fold, so that it is seen while that is closed. */
function nameGiven(form: HTMLFormElement, { settings, dataset, question }: LiveFinder): void {
  const names = question.given.map((id) => dataset.conditions.get(id)?.name ?? id);
  const place = form.querySelector('[data-part="given"]');
  if (place) place.textContent = names.join(', ') || settings.words.finder.given.none;
}

/** That a list is about another day than the page, and the way there. */
function ownDay({ settings, question }: LiveFinder, { at }: Profile): readonly (Node | string)[] {
  const day = at === undefined ? question.at : lastDay(at);
  if (at === undefined || day === question.at) return [];
  const words = settings.words.finder.profile;
  const href = writeAddress({ ...readAddress(location.search), at: day });
  return [
    fill(words.ownDay, { date: describeDate(at, ENGLISH_CELL_WORDS) }),
    ' ',
    make('a', { href, 'data-at': day }, words.goThere),
  ];
}
