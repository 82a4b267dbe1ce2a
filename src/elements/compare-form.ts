/** The comparison's form: shows what an address asks, and says what the reader changed. */
import type { AddressState } from './address-state.ts';
import type { CompareQuestion } from './compare-question.ts';
import type { CompareSettings } from './compare-settings.ts';
import { make } from './dom.ts';
import { parseColumnId } from '../domain/columns.ts';
import { anotherColumn, type ComparedColumn } from '../domain/compared-columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeDate } from '../domain/describe.ts';
import { isPlainDate } from '../domain/dates.ts';
import { releaseName } from '../domain/names.ts';
import type { CellWords } from '../domain/words.ts';

interface Slot {
  readonly box: HTMLElement;
  readonly edition: HTMLSelectElement;
  readonly version: HTMLSelectElement;
  readonly baseline: HTMLInputElement;
}

export class CompareForm {
  readonly #form: HTMLFormElement;
  readonly #slots: readonly Slot[];
  readonly #dataset: Dataset;
  readonly #settings: CompareSettings;
  readonly #words: CellWords;

  constructor(
    form: HTMLFormElement,
    dataset: Dataset,
    settings: CompareSettings,
    words: CellWords,
  ) {
    [this.#form, this.#dataset, this.#settings, this.#words] = [form, dataset, settings, words];
    this.#slots = [...form.querySelectorAll<HTMLElement>('[data-slot]')].flatMap((box) => {
      const edition = box.querySelector<HTMLSelectElement>('select[name="edition"]');
      const version = box.querySelector<HTMLSelectElement>('select[name="version"]');
      const baseline = box.querySelector<HTMLInputElement>('input[name="baseline"]');
      return edition && version && baseline ? [{ box, edition, version, baseline }] : [];
    });
  }

  /** Shows a question in the controls; one empty place stays open while there is room. */
  reflect({ columns, at, baseline, choice }: CompareQuestion): void {
    this.#slots.forEach((slot, index) => {
      const compared = columns[index];
      slot.box.hidden = index > Math.max(1, columns.length);
      slot.edition.value = compared?.column.edition.id ?? '';
      slot.version.replaceChildren(...this.#versions(compared));
      slot.version.value = compared ? (parseColumnId(compared.id).release ?? '') : '';
      slot.version.disabled = !compared;
      slot.baseline.disabled = !compared;
      slot.baseline.checked = index === baseline;
    });
    const day = this.#form.elements.namedItem('at');
    if (day instanceof HTMLInputElement) day.value = at;
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[name="show"]'))
      box.checked = box.value === 'differences' ? choice.differences : choice.known;
  }

  /** The releases of a column's product, newest first, and the days worth visiting. */
  #versions(compared: ComparedColumn | undefined): HTMLElement[] {
    const { compare } = this.#settings;
    const asOf = new Option(compare.asOf, '');
    if (!compared) return [asOf];
    const suffix = parseColumnId(compared.id).release ?? '';
    const { releases } = compared.column.product;
    const days = new Map(
      this.#dataset.records.snapshots.map(({ date, title }) => [date, title] as const),
    );
    const isRelease = releases.some(({ id }) => id === suffix);
    if (isPlainDate(suffix) && !isRelease && !days.has(suffix)) days.set(suffix, '');
    return [
      asOf,
      group(
        compare.releases,
        releases.toReversed().map((release) => [releaseName(release), release.id]),
      ),
      group(
        compare.days,
        [...days].map(([date, title]) => {
          const day = describeDate(date, this.#words);
          return [title === '' ? day : `${day}: ${title}`, date];
        }),
      ),
    ];
  }

  /** The state after a change of a control. */
  read(state: AddressState, question: CompareQuestion, changed: EventTarget | null): AddressState {
    const cols = this.#columns(question, changed);
    const data = new FormData(this.#form);
    const at = data.get('at');
    const base = this.#slots.findIndex(({ baseline }) => baseline.checked);
    const baseline = cols[base] ?? '';
    const filled = cols.filter((id) => id !== '');
    return {
      ...state,
      cols: filled,
      at: typeof at !== 'string' || at === '' || at === this.#settings.today ? null : at,
      baseline: baseline === '' || baseline === filled[0] ? null : baseline,
      show: data.getAll('show').map(String),
      open: null,
    };
  }

  /** The column of each place, empty where there is none. A newly chosen edition is no twin. */
  #columns({ at }: CompareQuestion, changed: EventTarget | null): readonly string[] {
    const written = this.#slots.map(({ edition, version }) =>
      edition.value === '' || version.value === '' || edition === changed
        ? edition.value
        : `${edition.value}@${version.value}`,
    );
    return this.#slots.map(({ edition }, index) => {
      const text = written[index] ?? '';
      if (edition !== changed || text === '') return text;
      return anotherColumn(this.#dataset, text, written.toSpliced(index, 1), at) ?? '';
    });
  }
}

function group(label: string, options: readonly (readonly [string, string])[]): HTMLElement {
  return make('optgroup', { label }, ...options.map(([text, value]) => new Option(text, value)));
}
