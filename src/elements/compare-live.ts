/** The comparison once it is needed: reads the address, asks the data, redraws, writes the address. */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import { CompareForm } from './compare-form.ts';
import { compareQuestionOf, type CompareQuestion } from './compare-question.ts';
import type { CompareSettings } from './compare-settings.ts';
import { fillPart, part } from './dom.ts';
import { headState } from './draw-cell.ts';
import { drawComparison } from './draw-comparison.ts';
import { drawNote } from './draw-note.ts';
import { oneTabStop } from './grid-keys.ts';
import type { Report } from './report.ts';
import type { Cell } from '../domain/cell.ts';
import { comparisonView, type ComparisonView } from '../domain/comparison-view.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeDate } from '../domain/describe.ts';
import { featuresFor } from '../domain/matrix.ts';
import type { PlainDate } from '../domain/model.ts';
import { counted, fill } from '../domain/phrases.ts';
import { shownComparison } from '../domain/shown-matrix.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

const CELL_WORDS = ENGLISH_CELL_WORDS;
/** Where the form would fill the whole screen before the table begins. */
const NARROW = '(max-width: 48rem)';

export class LiveCompare {
  readonly #root: HTMLElement;
  readonly #dataset: Dataset;
  readonly #settings: CompareSettings;
  readonly #form: CompareForm;
  #question: CompareQuestion;
  /** What can be opened: column and row → the cell and the day on which it is looked at. */
  #cells: ReadonlyMap<string, { readonly cell: Cell; readonly at: PlainDate }> = new Map();

  constructor(root: HTMLElement, dataset: Dataset, settings: CompareSettings) {
    [this.#root, this.#dataset, this.#settings] = [root, dataset, settings];
    const form = part(root, 'controls') as HTMLFormElement;
    this.#form = new CompareForm(form, dataset, settings, CELL_WORDS);
    this.#question = compareQuestionOf(readAddress(''), dataset, settings);
    this.#foldForm(compareQuestionOf(readAddress(location.search), dataset, settings));
    const note = part(root, 'note');
    note.addEventListener('click', (event) => {
      if ((event.target as Element).closest('[data-close]')) note.hidePopover();
    });
    note.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') this.#writeOpen(null);
    });
  }

  /** On a phone, who comes for a table is not kept waiting by the form. */
  #foldForm({ columns }: CompareQuestion): void {
    const choice = part(this.#root, 'choice') as HTMLDetailsElement;
    if (columns.length > 1 && matchMedia(NARROW).matches) choice.open = false;
  }

  /** Shows what an address asks. */
  show(state: AddressState): void {
    const question = compareQuestionOf(state, this.#dataset, this.#settings);
    this.#question = question;
    this.#form.reflect(question);
    const { words } = this.#settings;
    const problem = question.problems.join(' ');
    fillPart(
      part(this.#root, 'problems'),
      problem === '' ? [] : [fill(words.problem, { problem })],
    );
    const view = this.#view(question);
    this.#drawHint(view);
    part(this.#root, 'result').hidden = view.columns.length < 2;
    if (view.columns.length >= 2) this.#draw(view);
    else part(this.#root, 'announcement').textContent = problem;
    this.#showNote(state.open);
    this.#root.dispatchEvent(new CustomEvent('atlas:drawn'));
  }

  /** A control was changed. */
  changed(control: EventTarget | null): void {
    const state = this.#form.read(readAddress(location.search), this.#question, control);
    history.pushState(null, '', location.pathname + writeAddress(state));
    this.show(state);
  }

  /** Takes the reader from the form to what it asked for. */
  goToResult(): void {
    part(this.#root, 'heading').focus();
  }

  /** Opens a cell's note and says so in the address. */
  open(cell: string): boolean {
    const opened = this.#showNote(cell);
    if (opened) this.#writeOpen(cell);
    return opened;
  }

  /** The comparison that is shown, to take along. */
  report(): Report {
    const { at } = this.#question;
    const settings = this.#settings;
    const table = shownComparison(this.#view(this.#question), {
      corner: part(this.#root, 'result').querySelector('.corner')?.textContent.trim() ?? '',
      contrasts: settings.compare.contrasts,
      baseline: settings.compare.baseline,
      categories: new Map(settings.categories.map(({ id, name }) => [id, name])),
      stateOf: (head) => headState(head, settings.words, CELL_WORDS),
    });
    const { sources } = this.#dataset;
    return {
      settings,
      words: CELL_WORDS,
      at,
      needs: [],
      wants: [],
      accepted: [],
      given: [],
      table,
      withEvidence: () => Promise.resolve({ table, sources }),
    };
  }

  #view({ columns, at, baseline, choice }: CompareQuestion): ComparisonView {
    const { rows, categories, words } = this.#settings;
    const possible = new Set(
      featuresFor(
        this.#dataset,
        columns.map(({ column }) => column),
      ),
    );
    const features = rows.flatMap((id) => {
      const feature = this.#dataset.features.get(id);
      return feature && possible.has(feature) ? [feature] : [];
    });
    return comparisonView(
      this.#dataset,
      { columns, features, at, baseline, choice, categories: categories.map(({ id }) => id) },
      { cell: CELL_WORDS, targets: words.targets },
    );
  }

  #drawHint({ columns: [only, ...others] }: ComparisonView): void {
    const { compare } = this.#settings;
    const alone = only && others.length === 0;
    fillPart(part(this.#root, 'hint'), alone ? [fill(compare.another, { name: only.name })] : []);
  }

  #draw(view: ComparisonView): void {
    const { compare } = this.#settings;
    const day = describeDate(this.#question.at, CELL_WORDS);
    const names = view.columns.map(({ name }) => name).join(', ');
    const base = view.columns.find(({ counts }) => counts === null)?.name ?? '';
    const caption = fill(compare.caption, { names, date: day });
    part(this.#root, 'heading').textContent = fill(compare.heading, { name: base, date: day });
    drawComparison(this.#root, { view, settings: this.#settings, words: CELL_WORDS, caption });
    this.#cells = new Map(
      view.bands.flatMap(({ rows }) =>
        rows.flatMap(({ key, cells }) =>
          cells.flatMap(({ cell }, index) => {
            const compared = view.columns[index]?.compared;
            return compared ? [[`${compared.id}~${key}`, { cell, at: compared.at }] as const] : [];
          }),
        ),
      ),
    );
    const table = this.#root.querySelector<HTMLTableElement>('table.comparison');
    if (table) oneTabStop(table);
    this.#announce(view);
  }

  #announce(view: ComparisonView): void {
    const { compare, language } = this.#settings;
    const sentences = view.columns.flatMap(({ name, counts }) =>
      counts ? [fill(compare.counts, { name, ...counts })] : [],
    );
    sentences.push(counted(compare.shown, view.shown, language));
    part(this.#root, 'announcement').textContent = sentences.join(' ');
  }

  #showNote(open: string | null): boolean {
    const note = part(this.#root, 'note');
    const found = this.#cells.get(open ?? '');
    if (!found) {
      if (note.matches(':popover-open')) note.hidePopover();
      return false;
    }
    const drawing = { dataset: this.#dataset, settings: this.#settings, words: CELL_WORDS };
    note.replaceChildren(...drawNote(this.#root, { ...drawing, ...found }));
    if (!note.matches(':popover-open')) note.showPopover();
    return true;
  }

  #writeOpen(open: string | null): void {
    const state = readAddress(location.search);
    if (state.open !== open)
      history.replaceState(history.state, '', location.pathname + writeAddress({ ...state, open }));
  }
}
