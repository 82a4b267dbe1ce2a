/** The states that were kept: each opens, gets another name, or is deleted. */
import { make } from './dom.ts';
import type { FinderWords } from './finder-words.ts';
import { fill } from '../domain/phrases.ts';
import type { NamedState } from '../domain/shortlists.ts';

interface StateActions {
  readonly open: (search: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (name: string) => void;
}

export function drawNamedStates(
  states: readonly NamedState[],
  words: FinderWords['shortlist'],
  actions: StateActions,
): readonly HTMLElement[] {
  return states.map(({ name, search }) => {
    const link = make('a', { href: location.pathname + search }, name);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      actions.open(search);
    });
    const rename = button(words.renameShort, fill(words.rename, { name }));
    const remove = button(words.removeShort, fill(words.remove, { name }));
    const line = make('li', {}, link, rename, remove);
    rename.addEventListener('click', () => {
      line.replaceChildren(renameForm(name, words, actions.rename));
      line.querySelector('input')?.select();
    });
    remove.addEventListener('click', () => {
      actions.remove(name);
    });
    return line;
  });
}

function renameForm(
  name: string,
  words: FinderWords['shortlist'],
  rename: StateActions['rename'],
): HTMLElement {
  const input = make('input', {
    type: 'text',
    'aria-label': fill(words.newName, { name }),
    maxlength: '80',
    required: '',
  }) as HTMLInputElement;
  input.value = name;
  const form = make('form', {}, input, make('button', { type: 'submit' }, words.save));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rename(name, input.value);
  });
  return form;
}

function button(text: string, label: string): HTMLElement {
  return make('button', { type: 'button', 'aria-label': label }, text);
}
