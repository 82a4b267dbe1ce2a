/** A panel in which what is shown can be put in order, pinned, removed, and chosen from all there is. */
import { make, part, templateOf } from './dom.ts';
import type { BrowserWords } from './settings.ts';
import { fill } from '../domain/phrases.ts';

export interface ShownChoice {
  readonly key: string;
  readonly name: string;
  readonly pinned: boolean;
  /** Whether it can go one place up or down among its like. */
  readonly up: boolean;
  readonly down: boolean;
  /** Whether it can be removed: the last cannot, and what a need asks for comes with the need. */
  readonly removable: boolean;
  /** What stands above it in the list, where another group begins. */
  readonly heading: string | null;
}

export interface Choice {
  readonly key: string;
  readonly name: string;
  /** Other words by which it is found. */
  readonly found: string;
  readonly chosen: boolean;
}

export interface ChoiceGroup {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly Choice[];
}

export interface PanelModel {
  readonly shown: readonly ShownChoice[];
  readonly groups: readonly ChoiceGroup[];
}

export interface PanelActions {
  /** What to show now. */
  model(): PanelModel;
  /** Resolves when the table stands. */
  move(key: string, by: -1 | 1): Promise<void>;
  pin(key: string, on: boolean): Promise<void>;
  choose(keys: readonly string[], on: boolean): Promise<void>;
  reset(): Promise<void>;
}

/** Choices of a group are only listed where there are so few that they can be read, or on demand. */
export class ArrangePanel {
  readonly #root: HTMLElement;
  readonly #words: BrowserWords;
  readonly #actions: PanelActions;
  readonly #open = new Set<string>();

  constructor(place: HTMLElement, tools: HTMLElement, words: BrowserWords, actions: PanelActions) {
    [this.#words, this.#actions] = [words, actions];
    this.#root = templateOf(tools, 'arrange-panel')();
    const reset = make(
      'button',
      { type: 'button', 'data-act': 'reset' },
      place.dataset['reset'] ?? '',
    );
    part(this.#root, 'reset-line').append(reset);
    place.replaceChildren(this.#root);
    this.#root.addEventListener('click', (event) => void this.#clicked(event));
    this.#root.addEventListener('change', (event) => void this.#ticked(event));
    this.#root.querySelector('input')?.addEventListener('input', () => {
      this.#drawChoices();
    });
    this.draw();
  }

  /** Draws what is shown and what can be chosen; the focus stays with the button that had it. */
  draw(): void {
    const active = document.activeElement;
    const held =
      active instanceof HTMLElement && this.#root.contains(active)
        ? {
            act: active.dataset['act'],
            key: active.closest<HTMLElement>('[data-key]')?.dataset['key'],
          }
        : null;
    const { shown } = this.#actions.model();
    part(this.#root, 'shown').replaceChildren(
      ...shown.flatMap((choice) => this.#drawShown(choice)),
    );
    this.#drawChoices();
    if (held?.act === undefined || held.key === undefined) return;
    const line = this.#root.querySelector<HTMLElement>(`[data-key="${CSS.escape(held.key)}"]`);
    const same = line?.querySelector<HTMLElement>(`[data-act="${held.act}"]:not(:disabled)`);
    const target = same ?? line?.querySelector<HTMLElement>('button:not(:disabled)');
    (target ?? this.#root.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }

  #drawShown({ key, name, pinned, up, down, removable, heading }: ShownChoice): HTMLElement[] {
    const { table } = this.#words;
    const button = (act: string, sign: string, label: string, on = true): HTMLElement =>
      make(
        'button',
        {
          type: 'button',
          'data-act': act,
          'aria-label': fill(label, { name }),
          title: fill(label, { name }),
          ...(on ? {} : { disabled: '' }),
        },
        sign,
      );
    const line = make(
      'li',
      { 'data-key': key, ...(pinned ? { class: 'is-pinned' } : {}) },
      make('span', { class: 'arrange-name' }, name),
      button('up', '↑', table.earlier, up),
      button('down', '↓', table.later, down),
      button(pinned ? 'unpin' : 'pin', pinned ? '◆' : '◇', pinned ? table.unpin : table.pin),
      button('remove', '×', table.remove, removable),
    );
    return heading === null ? [line] : [make('li', { class: 'arrange-heading' }, heading), line];
  }

  #drawChoices(): void {
    const search = this.#root.querySelector('input')?.value.trim().toLowerCase() ?? '';
    const groups = this.#actions.model().groups.flatMap((group) => {
      const choices = group.choices.filter(
        ({ name, found }) => search === '' || `${name} ${found}`.toLowerCase().includes(search),
      );
      return choices.length === 0 ? [] : [this.#drawGroup({ ...group, choices }, search !== '')];
    });
    const nothing = make('p', {}, this.#words.table.nothingFound);
    part(this.#root, 'choices').replaceChildren(...(groups.length === 0 ? [nothing] : groups));
  }

  #drawGroup({ id, name, choices }: ChoiceGroup, isSearch: boolean): HTMLElement {
    const count = choices.filter(({ chosen }) => chosen).length;
    const tick = (keys: string, text: string, chosen: boolean): HTMLElement => {
      const box = make('input', { type: 'checkbox', 'data-choose': keys }) as HTMLInputElement;
      box.checked = chosen;
      return make('label', { class: 'tick' }, box, text);
    };
    const whole = tick(
      choices.map(({ key }) => key).join(' '),
      fill(this.#words.table.allOf, { name }),
      count === choices.length,
    );
    const box = whole.querySelector('input');
    if (box) box.indeterminate = count > 0 && count < choices.length;
    const fold = make(
      'details',
      { 'data-group': id, ...(isSearch || this.#open.has(id) ? { open: '' } : {}) },
      make(
        'summary',
        {},
        name,
        ' ',
        make('span', { class: 'quiet' }, `${String(count)}/${String(choices.length)}`),
      ),
      whole,
      ...choices.map(({ key, name: text, chosen }) => tick(key, text, chosen)),
    );
    fold.addEventListener('toggle', () => {
      if (fold.hasAttribute('open')) this.#open.add(id);
      else this.#open.delete(id);
    });
    return fold;
  }

  async #clicked(event: Event): Promise<void> {
    const button = (event.target as Element).closest<HTMLElement>('button[data-act]');
    if (!button) return;
    const line = button.closest<HTMLElement>('[data-key]');
    const key = line?.dataset['key'] ?? '';
    const name = line?.querySelector('.arrange-name')?.textContent ?? '';
    const { table } = this.#words;
    switch (button.dataset['act']) {
      case 'up':
      case 'down':
        await this.#actions.move(key, button.dataset['act'] === 'up' ? -1 : 1);
        this.#sayPlace(key, name);
        break;
      case 'pin':
      case 'unpin':
        await this.#actions.pin(key, button.dataset['act'] === 'pin');
        this.#say(
          fill(button.dataset['act'] === 'pin' ? table.wasPinned : table.wasUnpinned, { name }),
        );
        break;
      case 'remove':
        await this.#actions.choose([key], false);
        this.#say(fill(table.removed, { name }));
        break;
      default:
        await this.#actions.reset();
    }
    this.draw();
  }

  async #ticked(event: Event): Promise<void> {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.dataset['choose'] === undefined) return;
    const keys = box.dataset['choose'];
    const { table } = this.#words;
    await this.#actions.choose(keys.split(' '), box.checked);
    this.#say(
      fill(box.checked ? table.added : table.removed, {
        name: box.closest('label')?.textContent.trim() ?? '',
      }),
    );
    this.draw();
    this.#root
      .querySelector<HTMLElement>(`[data-choose="${CSS.escape(keys)}"]`)
      ?.focus({ preventScroll: true });
  }

  #sayPlace(key: string, name: string): void {
    const { shown } = this.#actions.model();
    const place = shown.findIndex((choice) => choice.key === key) + 1;
    this.#say(fill(this.#words.table.moved, { name, place, count: shown.length }));
  }

  #say(text: string): void {
    part(this.#root, 'said').textContent = text;
  }
}
