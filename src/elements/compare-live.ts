/** The comparison once it is needed: reads the address, asks the data, redraws, writes the address. */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import type { AtlasData } from './atlas-data.ts';
import { CompareForm } from './compare-form.ts';
import { compareQuestionOf, type CompareQuestion } from './compare-question.ts';
import type { CompareSettings } from './compare-settings.ts';
import { fillPart, part } from './dom.ts';
import { headState } from './head-state.ts';
import { drawComparison } from './draw-comparison.ts';
import { drawNote } from './draw-note.ts';
import type { Report } from './report.ts';
import type { Cell } from '../domain/cell.ts';
import { comparisonView, type ComparisonView, type ViewCell } from '../domain/comparison-view.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeDate } from '../domain/describe.ts';
import { featuresFor } from '../domain/matrix.ts';
import type { PlainDate, Source } from '../domain/model.ts';
import { counted, fill } from '../domain/phrases.ts';
import { shownComparison } from '../domain/shown-matrix.ts';
import type { ShownTable } from '../domain/shown-table.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

const CELL_WORDS = ENGLISH_CELL_WORDS;
/** Where the form would fill the whole screen before the table begins. */
const NARROW = '(max-width: 48rem)';

export class LiveCompare {
  readonly #root: HTMLElement;
  readonly #atlas: AtlasData;
  readonly #dataset: Dataset;
  readonly #settings: CompareSettings;
  readonly #form: CompareForm;
  #question: CompareQuestion;
  /** What can be opened: column and row → the cell and the day on which it is looked at. */
  #cells: ReadonlyMap<string, { readonly cell: Cell; readonly at: PlainDate }> = new Map();
  /** The note that was asked for last: what is loaded for an earlier one comes too late. */
  #opening = 0;

  constructor(root: HTMLElement, atlas: AtlasData, settings: CompareSettings) {
    const { dataset } = atlas;
    [this.#root, this.#atlas, this.#dataset, this.#settings] = [root, atlas, dataset, settings];
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
  async show(state: AddressState): Promise<void> {
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
    this.#root.dispatchEvent(new CustomEvent('atlas:drawn'));
    await this.#showNote(state.open);
  }

  /** A control was changed. */
  changed(control: EventTarget | null): void {
    const state = this.#form.read(readAddress(location.search), this.#question, control);
    history.pushState(null, '', location.pathname + writeAddress(state));
    void this.show(state);
  }

  /** Takes the reader from the form to what it asked for. */
  goToResult(): void {
    part(this.#root, 'heading').focus();
  }

  /** Opens a cell's note and says so in the address. */
  async open(cell: string): Promise<boolean> {
    const opened = await this.#showNote(cell);
    if (opened) this.#writeOpen(cell);
    return opened;
  }

  /** The comparison that is shown, to take along. */
  report(): Report {
    const { at } = this.#question;
    const settings = this.#settings;
    const shown = (view: ComparisonView): ShownTable =>
      shownComparison(view, {
        corner: part(this.#root, 'result').querySelector('.corner')?.textContent.trim() ?? '',
        contrasts: settings.compare.contrasts,
        baseline: settings.compare.baseline,
        categories: new Map(settings.categories.map(({ id, name }) => [id, name])),
        stateOf: (head) => headState(head, settings.words, CELL_WORDS),
      });
    const view = this.#view(this.#question);
    return {
      settings,
      words: CELL_WORDS,
      at,
      needs: [],
      wants: [],
      accepted: [],
      given: [],
      table: shown(view),
      withEvidence: async () => {
        const { view: evidenced, sources } = await this.#evidenced(view);
        return { table: shown(evidenced), sources };
      },
    };
  }

  /** The same view with every cell's citations and notes, and the sources that they name. */
  async #evidenced(
    view: ComparisonView,
  ): Promise<{ view: ComparisonView; sources: ReadonlyMap<string, Source> }> {
    const sources = new Map<string, Source>();
    const evidenced = async (shown: ViewCell, at: PlainDate): Promise<ViewCell> => {
      const found = await this.#atlas.evidenced(shown.cell, { at });
      for (const [id, source] of found?.dataset.sources ?? []) sources.set(id, source);
      return found ? { ...shown, cell: found.cell } : shown;
    };
    const bands = await Promise.all(
      view.bands.map(async ({ category, rows }) => ({
        category,
        rows: await Promise.all(
          rows.map(async (row) => ({
            ...row,
            cells: await Promise.all(
              row.cells.map((cell, place) =>
                evidenced(cell, view.columns[place]?.compared.at ?? this.#question.at),
              ),
            ),
          })),
        ),
      })),
    );
    return { view: { ...view, bands }, sources };
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

  async #showNote(open: string | null): Promise<boolean> {
    const note = part(this.#root, 'note');
    const turn = ++this.#opening;
    const asked = this.#cells.get(open ?? '');
    const found = asked && (await this.#atlas.evidenced(asked.cell, { at: asked.at }));
    if (turn !== this.#opening) return true;
    if (!found) {
      if (note.matches(':popover-open')) note.hidePopover();
      return false;
    }
    const drawing = { ...found, at: asked.at, settings: this.#settings, words: CELL_WORDS };
    note.replaceChildren(...drawNote(this.#root, drawing));
    if (!note.matches(':popover-open')) note.showPopover();
    return true;
  }

  #writeOpen(open: string | null): void {
    const state = readAddress(location.search);
    if (state.open !== open)
      history.replaceState(history.state, '', location.pathname + writeAddress({ ...state, open }));
  }
}
