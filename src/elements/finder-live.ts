/** The finder once it is needed: reads the question from the address, asks the data, redraws. */
import { readAddress, writeAddress, type AddressState } from './address-state.ts';
import { announcement, drawAnswer } from './draw-answer.ts';
import { drawGains, type AcceptGain } from './draw-gains.ts';
import type { AtlasData } from './atlas-data.ts';
import { CellNote } from './cell-note.ts';
import { fillPart, make, nextPicture, part } from './dom.ts';
import { LiveTable } from './live-table.ts';
import { needName, type Naming } from '../domain/need-name.ts';
import { nearestDay } from './nearest-day.ts';
import { questionOf, type Question } from './question.ts';
import type { Settings } from './settings.ts';
import { ShortlistStore } from './shortlist-store.ts';
import { tableStateOf, type TableState } from './table-state.ts';
import { askedRows } from '../domain/asked-rows.ts';
import { cellOf, type Cell, type CellCircumstances } from '../domain/cell.ts';
import { changeDays } from '../domain/change-days.ts';
import { columnKey, type Column } from '../domain/columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeDate } from '../domain/describe.ts';
import type { Answer, Finding, Search } from '../domain/match.ts';
import {
  featuresFor,
  matrixCell,
  rowKey,
  type MatrixCell,
  type MatrixRow,
} from '../domain/matrix.ts';
import type { Feature, PlainDate } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';
import { printAlternatives, printQuery, type Query } from '../domain/query.ts';
import { ACCEPTANCES } from '../domain/vocabulary.ts';
import { ENGLISH_CELL_WORDS, ENGLISH_QUERY_WORDS } from '../domain/words.ts';

const CELL_WORDS = ENGLISH_CELL_WORDS;
const QUERY_WORDS = ENGLISH_QUERY_WORDS;

export class LiveFinder {
  readonly root: HTMLElement;
  readonly atlas: AtlasData;
  readonly dataset: Dataset;
  readonly settings: Settings;
  readonly table: LiveTable;
  readonly shortlists = new ShortlistStore();
  readonly #note: CellNote;
  #question: Question;
  /** The question that was asked last: what an earlier one has not drawn yet is not drawn any more. */
  #showing = 0;
  #shown: Promise<void> | null = null;

  constructor(root: HTMLElement, atlas: AtlasData, settings: Settings) {
    this.root = root;
    this.atlas = atlas;
    this.dataset = atlas.dataset;
    this.settings = settings;
    this.table = new LiveTable(root, this.dataset, settings, CELL_WORDS);
    this.#note = new CellNote(root, atlas, settings, CELL_WORDS);
    this.#question = this.#ask(readAddress(''));
  }

  get question(): Question {
    return this.#question;
  }

  get naming(): Naming {
    const { dataset, settings } = this;
    return { dataset, at: this.#question.at, words: settings.words, queryWords: QUERY_WORDS };
  }

  /** The one way from the page to the matching of editions. */
  find(search: Search): Answer {
    return this.atlas.find(search);
  }

  /** The one way from the page to a cell. */
  cellOf(column: Column, feature: Feature, circumstances: CellCircumstances): Cell {
    return cellOf(this.dataset, column, feature, circumstances);
  }

  /** What stands where a row meets a column: a cell, or the count of a relation's targets. */
  contentOf(column: Column, row: MatrixRow, at: PlainDate = this.#question.at): MatrixCell {
    return matrixCell(this.dataset, column, row, at, this.#question.given);
  }

  /** All days at which the table may change. */
  changeDays(features: readonly Feature[]): readonly PlainDate[] {
    const { columns } = this.#question;
    const editions = columns?.map(({ edition }) => edition) ?? this.dataset.records.editions;
    return changeDays(this.dataset, { editions, features });
  }

  /** Everything about a product, with the notes, sources and history of its cells. */
  evidence(product: string): Promise<Dataset> {
    return this.atlas.evidence(product);
  }

  #ask(state: AddressState): Question {
    return questionOf(state, this.dataset, this.settings, QUERY_WORDS);
  }

  /**
   * Shows what an address asks. What the reader has in view comes with the next picture, the answer or
   * the table, the other with the one after. Resolves when both stand and the note is open.
   */
  show(state: AddressState): Promise<void> {
    const shown = this.#show(state);
    this.#shown = shown;
    // What failed may be tried again.
    shown.catch(() => {
      if (this.#shown === shown) this.#shown = null;
    });
    return shown;
  }

  /** When what was asked last stands; null before anything was. */
  get shown(): Promise<void> | null {
    return this.#shown;
  }

  async #show(state: AddressState): Promise<void> {
    const isNoteOvertaken = this.#note.supersede();
    const question = this.#ask(state);
    const turn = ++this.#showing;
    this.#question = question;
    if (question.rewritten) this.#rewrite(state, question);
    const { dataset, settings } = this;
    const { need, want, at, accept, given, scope } = question;
    const columns = question.columns ?? this.atlas.columnsAt(at);
    const search = { need, want, at, accept, given };
    const found = this.find({ ...search, columns, scope: question.columns ? [] : scope });
    const grouped = need.length > 0;
    const answer = grouped || want.length > 0 ? found : inOrder(found, columns);
    const table = tableStateOf(state, dataset, settings, at);
    const drawTable = async (): Promise<void> => {
      const pinned = this.#alsoPinned(answer.findings, table, search);
      await this.#drawTable([...answer.findings, ...pinned], grouped, state, table);
      if (turn === this.#showing) this.root.dispatchEvent(new CustomEvent('atlas:table'));
    };
    const tableFirst = this.table.isInView || (!grouped && want.length === 0);
    if (tableFirst) await drawTable();
    const complete = tableFirst ? null : this.#drawWords(answer, grouped, table.problems);
    this.root.dispatchEvent(new CustomEvent('atlas:in-view'));
    await nextPicture();
    if (turn !== this.#showing) return;
    (complete ?? this.#drawWords(answer, grouped, table.problems))();
    if (!tableFirst) await drawTable();
    if (turn !== this.#showing) return;
    this.root.dispatchEvent(new CustomEvent('atlas:drawn', { detail: question }));
    // A note that the reader has opened meanwhile stays.
    if (!isNoteOvertaken()) await this.openNote(state.open);
  }

  /** Pinned columns that the scope does not have: what a reader runs today, say. */
  #alsoPinned(
    findings: readonly Finding[],
    { pinnedColumns }: TableState,
    search: Search,
  ): readonly Finding[] {
    const there = new Set(findings.map(({ column }) => columnKey(column)));
    const columns = pinnedColumns.filter((column) => !there.has(columnKey(column)));
    return columns.length === 0 ? [] : this.find({ ...search, columns }).findings;
  }

  #rewrite(state: AddressState, { own: { need, want }, scope }: Question): void {
    const print = (query: Query): string => printQuery(query, 'address');
    const rewritten = {
      ...state,
      need: print(need),
      want: print(want),
      scope: state.scope === null ? null : print(scope),
    };
    history.replaceState(null, '', location.pathname + writeAddress(rewritten));
  }

  /** Draws everything but the table, and returns what draws the rest of it: what is out of view. */
  #drawWords(answer: Answer, grouped: boolean, more: readonly string[]): () => void {
    const { root, settings, naming } = this;
    const { words } = settings;
    const { need, want, at, given, profile, problems } = this.#question;
    const day = describeDate(at, CELL_WORDS);
    const drawing = {
      ...{ answer, profile, need, want, at, settings, naming, words: CELL_WORDS },
      picked: () => new Set(this.shortlists.read().picked),
      evidenced: (cell: Cell) => this.atlas.evidenced(cell, { at, given }),
    };
    const drawn = grouped || want.length > 0 ? drawAnswer(root, drawing) : null;
    fillPart(part(root, 'answer'), drawn?.sections ?? []);
    const problem = [...problems, ...more].join(' ');
    fillPart(part(root, 'problems'), problem === '' ? [] : [fill(words.problem, { problem })]);
    part(root, 'announcement').textContent = announcement(answer.counts, grouped, day, settings);
    const isEmpty = answer.findings.length === 0;
    fillPart(part(root, 'empty'), isEmpty ? this.#drawEmpty(day) : []);
    return () => {
      drawn?.complete();
      fillPart(
        part(root, 'drops'),
        grouped ? drawGains(answer.drops, this.#acceptGains(answer), this) : [],
      );
    };
  }

  /** Nothing is shown on a day: what a reader is told, and the way to the nearest day that has data. */
  #drawEmpty(day: string): readonly (string | HTMLElement)[] {
    const { words } = this.settings;
    const near = nearestDay(this.dataset, this.#question.at, this.#showsSomething);
    const nothing = fill(words.noColumns, { date: day });
    if (near === null) return [nothing];
    const href = writeAddress({ ...readAddress(location.search), at: near });
    const date = describeDate(near, CELL_WORDS);
    const attributes = { href, 'data-at': near };
    return [nothing, ' ', make('a', attributes, fill(words.nearest, { date }))];
  }

  /** Whether the reader's scope has a column on a day. */
  readonly #showsSomething = (at: PlainDate): boolean =>
    this.find({ need: [], at, scope: this.#question.scope }).findings.length > 0;

  /** What accepting partial support, add-ons or previews, one at a time, would add to the first group. */
  #acceptGains(answer: Answer): readonly AcceptGain[] {
    const { need, at, accept, given, scope, columns } = this.#question;
    const same = columns ? { columns } : { columns: this.atlas.columnsAt(at), scope };
    return ACCEPTANCES.filter((acceptance) => !accept.includes(acceptance)).flatMap(
      (acceptance) => {
        const more = { ...same, need, at, given, accept: [...accept, acceptance] };
        const gain = this.find(more).counts.meets - answer.counts.meets;
        return gain > 0 ? [{ acceptance, gain }] : [];
      },
    );
  }

  #drawTable(
    findings: readonly Finding[],
    grouped: boolean,
    address: AddressState,
    state: TableState,
  ): Promise<void> {
    const { at, given, need, want, columns } = this.#question;
    return this.table.draw({
      at,
      grouped,
      findings,
      state,
      asked: askedRows(this.dataset, [...need, ...want]),
      rows: this.#rows(
        findings.map(({ column }) => column),
        address.rows,
      ),
      chosen: columns && columns.map(columnKey),
      // Of this question: the table may still be read while the next one is being answered.
      contentOf: (column, row) => matrixCell(this.dataset, column, row, at, given),
    });
  }

  /**
   * The rows asked for, or the page's own; of what is not named one by one, only what can be asked of
   * some column shown.
   */
  #rows(columns: readonly Column[], named: readonly string[]): readonly MatrixRow[] {
    const { dataset, settings } = this;
    const possible = new Set(featuresFor(dataset, columns));
    const own = settings.rows.flatMap((id) => dataset.features.get(id) ?? []);
    const rows = this.#question.rows ?? own.map((feature) => ({ feature }));
    return rows.filter((row) => possible.has(row.feature) || named.includes(rowKey(row)));
  }

  /** All rows of the table for some columns: those asked for, then the page's own. */
  rowsFor(columns: readonly Column[]): readonly MatrixRow[] {
    const { need, want } = this.#question;
    const asked = askedRows(this.dataset, [...need, ...want]).map(({ row }) => row);
    const rows = [...asked, ...this.#rows(columns, readAddress(location.search).rows)];
    return [...new Map(rows.map((row) => [rowKey(row), row])).values()];
  }

  /** Opens the note of a cell (`edition~row`); closes it for null. */
  openNote(open: string | null): ReturnType<CellNote['open']> {
    return this.#note.open(open, this.#question);
  }

  /** A term of the question in words. */
  nameOfTerm(term: string): string {
    const { need, want } = this.#question;
    const asked = [...need, ...want].find((other) => printAlternatives(other) === term);
    return asked ? this.nameOf(asked) : term;
  }

  /** A need in words, for its chip. */
  nameOf(alternatives: Query[number]): string {
    return needName(this.naming, alternatives);
  }
}

/** Without needs the columns keep the order of products and line-ups. */
function inOrder(answer: Answer, columns: readonly unknown[]): Answer {
  const place = new Map(columns.map((column, index) => [column, index]));
  const rank = ({ column }: Answer['findings'][number]): number => place.get(column) ?? 0;
  return { ...answer, findings: [...answer.findings].sort((a, b) => rank(a) - rank(b)) };
}
