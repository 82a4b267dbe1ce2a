/** The date over the whole page: a field, a line through the years, and steps to the next change. */
import type { AddressState } from './address-state.ts';
import { stepsOf } from './dated-table.ts';
import { describeChange } from './describe-change.ts';
import { fillPart, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { describeDate } from '../domain/describe.ts';
import type { PlainDate } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';
import { stepInTime, type Direction } from '../domain/step-in-time.ts';
import { tableChange } from '../domain/table-change.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

const DAY = 86_400_000;

export class DateControl {
  readonly #form: HTMLFormElement;
  readonly #finder: LiveFinder;
  readonly #go: (change: Partial<AddressState>) => Promise<void>;

  constructor(
    form: HTMLFormElement,
    finder: LiveFinder,
    go: (change: Partial<AddressState>) => Promise<void>,
  ) {
    [this.#form, this.#finder, this.#go] = [form, finder, go];
  }

  /** Shows a day in the field and on the line; what the last step changed is no longer said. */
  show(at: PlainDate): void {
    const { elements } = this.#form;
    const [field, line] = [elements.namedItem('at'), elements.namedItem('line')];
    if (field instanceof HTMLInputElement) field.value = at;
    if (line instanceof HTMLInputElement) {
      line.value = String(Date.parse(at) / DAY);
      line.setAttribute('aria-valuetext', describeDate(at, ENGLISH_CELL_WORDS));
    }
    for (const link of this.#form.querySelectorAll<HTMLElement>('[data-at]'))
      if (link.dataset['at'] === at) link.setAttribute('aria-current', 'date');
      else link.removeAttribute('aria-current');
    fillPart(part(this.#form, 'change'), []);
  }

  /** Goes to the nearest day on which the table is another, and says what changed. */
  async step(direction: Direction): Promise<void> {
    const finder = this.#finder;
    const { at } = finder.question;
    const steps = stepsOf(finder);
    const day = stepInTime(steps, at, direction);
    if (day === null) {
      const { noEarlier, noLater } = finder.settings.words.finder.time;
      this.#say(
        fill(direction === 'earlier' ? noEarlier : noLater, {
          date: describeDate(at, ENGLISH_CELL_WORDS),
        }),
      );
      return;
    }
    const change = tableChange(steps.tableOn(at), steps.tableOn(day));
    await this.#go({ at: day === finder.settings.today ? null : day, open: null });
    // Whoever steps on quickly is told of the last step only.
    if (finder.question.at === day) this.#say(describeChange(finder, change, day));
  }

  #say(line: string): void {
    fillPart(part(this.#form, 'change'), [line]);
    part(this.#finder.root, 'announcement').textContent = line;
  }
}
