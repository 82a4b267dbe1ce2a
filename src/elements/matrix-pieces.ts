/** The pieces of a matrix, for whoever puts them together: heads, row heads, bands and cells. */
import { make, templateOf } from './dom.ts';
import { drawCell, drawHead, writeAttribute } from './draw-cell.ts';
import { editionPage, type Settings } from './settings.ts';
import { verdictRuns } from '../domain/arrange-matrix.ts';
import { rowKey } from '../domain/matrix.ts';
import type { MatrixTable, TableBand, TableRow } from '../domain/matrix-table.ts';
import type { DrawnCell } from '../domain/matrix-view.ts';
import { counted, fill } from '../domain/phrases.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { CellWords } from '../domain/words.ts';

/** At most this many pinned columns stay in sight; the others come first all the same. */
const STICKING = 4;

export interface PieceCell extends DrawnCell {
  readonly href: string;
  /** What opening it writes into the address. */
  readonly open: string;
  readonly verdict: Verdict | null;
}

export class MatrixPieces {
  readonly matrix: MatrixTable;
  readonly #settings: Settings;
  readonly #words: CellWords;
  readonly #freshHead: () => HTMLElement;
  readonly #freshCell: () => HTMLElement;
  /** The columns at which another group begins than the one before. */
  readonly #starts: ReadonlySet<number>;

  constructor(root: HTMLElement, matrix: MatrixTable, settings: Settings, words: CellWords) {
    [this.matrix, this.#settings, this.#words] = [matrix, settings, words];
    this.#freshHead = templateOf(root, 'head');
    this.#freshCell = templateOf(root, 'cell');
    const starts = new Set<number>();
    let place = 0;
    for (const { count } of matrix.grouped ? verdictRuns(matrix.columns) : [])
      starts.add((place += count));
    this.#starts = starts;
  }

  /** The head of a column. */
  head(column: number): HTMLElement {
    const { head, finding } = this.#columnAt(column);
    const address = editionPage(this.#settings, finding.column.edition.id);
    const th = drawHead(this.#freshHead(), head, address, this.#settings, this.#words);
    this.#mark(th, column);
    return th;
  }

  /** The heads above the column heads: one over each run of one verdict within a stretch of columns. */
  verdictHeads(from: number, until: number): HTMLElement[] {
    const { words } = this.#settings;
    let end = 0;
    return verdictRuns(this.matrix.columns).flatMap(({ verdict, pinned, count }) => {
      const start = end;
      end += count;
      const shown = Math.min(end, until) - Math.max(start, from);
      if (shown <= 0) return [];
      const name = pinned
        ? fill(words.table.pinnedVerdict, { verdict: words.verdicts[verdict] })
        : words.verdicts[verdict];
      const text = `${name} ${String(count)}`;
      const attributes = { colspan: String(shown), scope: 'colgroup', 'data-verdict': verdict };
      const th = make('th', { ...attributes, title: text }, text);
      th.style.setProperty('--span', String(shown));
      return th;
    });
  }

  /** The head of a band, over all columns: collapses and opens it. */
  band({ id, name, rows }: TableBand, span: number, folded: boolean): HTMLElement {
    const { words, language } = this.#settings;
    const count = counted(words.table.rowsInBand, rows.length, language);
    const button = make(
      'button',
      { type: 'button', class: 'band-fold', 'aria-expanded': String(!folded), 'data-fold': id },
      name,
      make('span', { class: 'band-count' }, ` ${count}`),
    );
    return make('th', { colspan: String(span), scope: 'colgroup' }, button);
  }

  /** The head of a row, as its children. */
  rowHead({ name, row }: TableRow): HTMLElement {
    return make('a', { href: this.#settings.pages.feature.replace('*', row.feature.id) }, name);
  }

  cell(row: TableRow, column: number): PieceCell {
    const { key, finding } = this.#columnAt(column);
    const page = editionPage(this.#settings, finding.column.edition.id);
    return {
      ...this.matrix.cellAt(row.row, column),
      href: `${page}#${rowKey(row.row)}`,
      open: `${key}~${row.key}`,
      verdict: this.matrix.verdictAt(row, column),
    };
  }

  /** A cell drawn into a fresh copy, or into one that is used again. */
  draw(row: TableRow, column: number, used?: HTMLElement): HTMLElement {
    const { href, open, verdict, ...drawn } = this.cell(row, column);
    const { words } = this.#settings;
    const td = used
      ? drawCell(used, drawn, href, words, 'again')
      : drawCell(this.#freshCell(), drawn, href, words);
    writeAttribute(td.querySelector<HTMLElement>('.cell-link'), 'data-open', open);
    if (verdict) writeAttribute(td, 'data-verdict', verdict);
    else td.removeAttribute('data-verdict');
    this.#mark(td, column);
    return td;
  }

  /** An empty cell that can be drawn into again and again. */
  blank(): HTMLElement {
    return this.#freshCell();
  }

  #columnAt(column: number): MatrixTable['columns'][number] {
    const found = this.matrix.columns[column];
    if (!found) throw new RangeError(`The matrix has no column ${String(column)}.`);
    return found;
  }

  #mark(cell: HTMLElement, column: number): void {
    const isPinned = this.#columnAt(column).pinned;
    const isLast = isPinned && this.matrix.columns[column + 1]?.pinned !== true;
    cell.classList.toggle('group-start', this.#starts.has(column));
    cell.classList.toggle('last-pin', isLast);
    if (isPinned && column < STICKING) cell.dataset['pin'] = String(column);
    else delete cell.dataset['pin'];
  }
}
