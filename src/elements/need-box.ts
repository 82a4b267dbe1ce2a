/** The requirement box: typing suggests needs; arrows, Enter and Escape as in any combobox. */
import { make } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import {
  lacksNumber,
  needsOf,
  suggest,
  type SuggestedNeed,
  type Suggestion,
} from './suggest-needs.ts';
import { counted } from '../domain/phrases.ts';

export class NeedBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #finder: LiveFinder;
  readonly #choose: (term: string) => void;
  #needs: readonly Suggestion[] | undefined;
  #shown: readonly SuggestedNeed[] = [];
  #active = -1;

  constructor(form: HTMLFormElement, finder: LiveFinder, choose: (term: string) => void) {
    const input = form.querySelector<HTMLInputElement>('[role="combobox"]');
    const list = form.querySelector<HTMLElement>('[role="listbox"]');
    if (!input || !list) throw new Error('The page lacks its requirement box.');
    [this.#input, this.#list, this.#finder, this.#choose] = [input, list, finder, choose];
    input.addEventListener('input', () => {
      this.#suggest();
    });
    input.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    form.addEventListener('submit', () => {
      if (this.#active >= 0) this.#take(this.#active);
      else this.#suggest();
      input.focus();
    });
    form.querySelector('[type="submit"]')?.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    input.addEventListener('blur', () => {
      this.#close();
    });
    input.addEventListener('change', (event) => {
      event.stopPropagation();
    });
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
      if (option) this.#take(Number(option.dataset['index']));
    });
    if (input.value !== '' && document.activeElement === input) this.#suggest();
  }

  #suggest(): void {
    const { dataset, question, settings } = this.#finder;
    this.#needs ??= needsOf(dataset, question.at);
    this.#shown = suggest(dataset, this.#needs, this.#input.value);
    const typed = this.#input.value.trim() !== '';
    const options = this.#shown.map(({ name, alias, detail }, index) =>
      make(
        'li',
        {
          role: 'option',
          id: `need-option-${String(index)}`,
          'data-index': String(index),
          'aria-selected': 'false',
        },
        make('span', {}, alias === null ? name : `${name} (${alias})`),
        make('span', { class: 'quiet' }, detail),
      ),
    );
    this.#list.replaceChildren(...options);
    const none = make(
      'li',
      { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
      settings.words.noSuggestions,
    );
    if (typed && options.length === 0) this.#list.replaceChildren(none);
    this.#list.hidden = !typed;
    this.#input.setAttribute('aria-expanded', String(typed));
    this.#activate(options.length > 0 ? 0 : -1);
    const announcement = this.#finder.root.querySelector('[data-part="announcement"]');
    if (typed && announcement)
      announcement.textContent = counted(
        settings.words.suggestions,
        options.length,
        settings.language,
      );
  }

  #activate(index: number): void {
    this.#active = index;
    this.#list.querySelectorAll('[data-index]').forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `need-option-${String(index)}`);
  }

  #key(event: KeyboardEvent): void {
    const count = this.#shown.length;
    if (event.key === 'Escape') {
      this.#close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!this.#list.hidden && this.#active >= 0) this.#take(this.#active);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#activate((this.#active + step + count) % count);
    }
  }

  /** Adds the need; one that still lacks its number stays in the box. */
  #take(index: number): void {
    const taken = this.#shown[index];
    if (!taken) return;
    if (lacksNumber(taken.term)) {
      const [sign = '>='] = /[<>=]+$/.exec(taken.term) ?? [];
      this.#input.value = `${taken.name} ${sign} `;
      this.#close();
      return;
    }
    this.#input.value = '';
    this.#close();
    this.#choose(taken.term);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#shown = [];
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
