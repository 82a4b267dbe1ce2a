/** The matrix in the browser: laid out for a question, drawn as a whole or, if it is large, as a window. */
import { fillPart, part } from './dom.ts';
import { drawLeftOut } from './draw-left-out.ts';
import { drawMatrix } from './draw-matrix.ts';
import { foldBands } from './fold-bands.ts';
import { showInLegend } from './legend.ts';
import { MatrixPieces } from './matrix-pieces.ts';
import { keepInSight } from './pin-offsets.ts';
import type { Settings } from './settings.ts';
import type { TableState } from './table-state.ts';
import type { windowMatrix } from './window-matrix.ts';
import type { WindowTable } from './window-table.ts';
import { arrangeColumns } from '../domain/arrange-matrix.ts';
import { columnKey, type Column } from '../domain/columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import { MOST_CELLS, MOST_DRAWN_CELLS } from '../domain/fit-page.ts';
import type { Finding } from '../domain/match.ts';
import type { MatrixCell, MatrixRow } from '../domain/matrix.ts';
import { matrixTable, partOfMatrix, type MatrixTable } from '../domain/matrix-table.ts';
import type { PlainDate } from '../domain/model.ts';
import type { CellWords } from '../domain/words.ts';

export interface TableRequest {
  readonly at: PlainDate;
  readonly grouped: boolean;
  readonly findings: readonly Finding[];
  readonly rows: readonly MatrixRow[];
  readonly asked: readonly { readonly row: MatrixRow; readonly term: string }[];
  /** Keys of the columns that the reader chose, in their order; null if the page chooses. */
  readonly chosen: readonly string[] | null;
  readonly state: TableState;
  readonly contentOf: (column: Column, row: MatrixRow) => MatrixCell;
}

/** What draws large tables, once the first has been shown. */
let windowing: Windowing | undefined;

interface Windowing {
  readonly windowMatrix: typeof windowMatrix;
}

/** Undefined if it cannot be had: then a table is drawn whole, slowly. */
async function loadWindowing(): Promise<Windowing | undefined> {
  try {
    return await import('./window-matrix.ts');
  } catch {
    return undefined;
  }
}

export class LiveTable {
  readonly table: HTMLTableElement;
  readonly #root: HTMLElement;
  readonly #dataset: Dataset;
  readonly #settings: Settings;
  readonly #words: CellWords;
  #request: TableRequest | null = null;
  #matrix: MatrixTable | null = null;
  #window: WindowTable | null = null;
  /** What is drawn: the matrix, or the part of it that a narrow screen reads. */
  #shown: MatrixTable | null = null;
  /** Whether the frame of the table is in view now. */
  #inView = false;
  /** What is drawn last wins, whatever was still being loaded. */
  #turn = 0;

  constructor(root: HTMLElement, dataset: Dataset, settings: Settings, words: CellWords) {
    const table = root.querySelector<HTMLTableElement>('table.matrix');
    if (!table) throw new Error('The page lacks its matrix.');
    [this.table, this.#root, this.#dataset] = [table, root, dataset];
    [this.#settings, this.#words] = [settings, words];
    const frame = table.closest('.matrix-frame');
    if (frame)
      new IntersectionObserver((entries) => {
        this.#inView = entries.at(-1)?.isIntersecting === true;
      }).observe(frame);
    this.#listenToPrinting();
  }

  /** Paper takes the whole table, as long as a page would: nobody scrolls there. */
  #listenToPrinting(): void {
    let isReplaced = false;
    addEventListener('beforeprint', () => {
      // A dossier is printed instead of the table.
      if (!part(this.#root, 'report').hidden || !this.#window || !this.#shown) return;
      if (cellsOf(this.#shown) > MOST_CELLS) return;
      this.#turn++;
      this.#drawWhole(this.#shown);
      isReplaced = true;
    });
    addEventListener('afterprint', () => {
      if (isReplaced && this.#shown) void this.#drawTable(this.#shown);
      isReplaced = false;
    });
  }

  get isInView(): boolean {
    return this.#inView;
  }

  /** The matrix that is drawn; null before the first. */
  get matrix(): MatrixTable | null {
    return this.#matrix;
  }

  /** What it was drawn for; null before the first. */
  get request(): TableRequest | null {
    return this.#request;
  }

  /** Whether there are more cells than are drawn at once. */
  get isLarge(): boolean {
    return this.#matrix !== null && cellsOf(this.#matrix) > MOST_DRAWN_CELLS;
  }

  /** Draws only some columns, by place, or one row, by key: what a narrow screen reads at a time. */
  async showPart(columns: readonly number[] | null, row: string | null): Promise<void> {
    const matrix = this.#matrix;
    if (!matrix) return;
    const isWhole = columns === null && row === null;
    const places = columns ?? matrix.columns.map((_, place) => place);
    await this.#drawTable(isWhole ? matrix : partOfMatrix(matrix, places, row));
  }

  /** Lays out and draws a matrix. Resolves when it stands: a large one may need code to be loaded. */
  async draw(request: TableRequest): Promise<void> {
    const { findings, grouped, chosen, state } = request;
    const { words, categories } = this.#settings;
    this.#request = request;
    const columns = arrangeColumns(findings, {
      pinned: state.pinnedColumns.map(columnKey),
      chosen,
      grouped,
    });
    const matrix = matrixTable(
      this.#dataset,
      {
        ...request,
        columns,
        pinnedRows: state.pinnedRows,
        choice: state.choice,
        categories,
        bandNames: { pinned: words.table.pinned, asked: words.yourNeeds },
      },
      { cell: this.#words, targets: words.targets },
    );
    this.#matrix = matrix;
    this.#drawWords(matrix);
    await this.#drawTable(matrix);
  }

  /** Collapses and opens bands. */
  async fold(folded: ReadonlySet<string>): Promise<void> {
    if (!this.#request || !this.#matrix) {
      foldBands(this.table, folded);
      return;
    }
    this.#request = { ...this.#request, state: { ...this.#request.state, folded } };
    if (this.#window) await this.#drawTable(this.#matrix);
    else foldBands(this.table, folded);
  }

  #drawWords(matrix: MatrixTable): void {
    const { state } = this.#request ?? {};
    const isChosen = state?.choice.differences === true || state?.choice.known === true;
    const host = part(this.#root, 'left-out');
    fillPart(
      host,
      isChosen ? drawLeftOut(matrix.left, countRows(matrix.bands), this.#settings) : [],
    );
    const other = state?.otherRevision ?? null;
    fillPart(part(this.#root, 'other-revision'), other === null ? [] : [other]);
    this.#root.toggleAttribute('data-compact', state?.compact === true);
    this.#root.querySelector('.shortened')?.remove();
  }

  async #drawTable(matrix: MatrixTable): Promise<void> {
    const isLarge = cellsOf(matrix) > MOST_DRAWN_CELLS;
    const turn = ++this.#turn;
    const folded = this.#request?.state.folded ?? new Set<string>();
    const frame = this.table.closest<HTMLElement>('.matrix-frame');
    if (!frame) return;
    frame.hidden = matrix.columns.length === 0;
    // Once it is there nothing waits: the answer and its table come in one picture.
    if (isLarge) windowing ??= await loadWindowing();
    if (turn !== this.#turn) return;
    if (isLarge && windowing) {
      const pieces = this.#piecesOf(matrix);
      const choice = { folded, compact: this.#request?.state.compact === true };
      this.#window = windowing.windowMatrix(frame, this.table, pieces, choice, this.#window);
    } else if (cellsOf(matrix) <= MOST_CELLS) this.#drawWhole(matrix);
    else throw new Error('What draws large tables could not be loaded.');
    this.#shown = matrix;
    showInLegend(this.#root, this.table);
    keepInSight(frame, this.table);
  }

  #drawWhole(matrix: MatrixTable): void {
    this.#window?.end();
    this.#window = null;
    drawMatrix(this.table, this.#piecesOf(matrix), this.#request?.state.folded ?? new Set());
  }

  #piecesOf(matrix: MatrixTable): MatrixPieces {
    return new MatrixPieces(this.#root, matrix, this.#settings, this.#words);
  }
}

function cellsOf({ columns, bands }: MatrixTable): number {
  return columns.length * countRows(bands);
}

function countRows(bands: MatrixTable['bands']): number {
  return bands.reduce((sum, { rows }) => sum + rows.length, 0);
}
