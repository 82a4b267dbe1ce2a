/**
 * A table of any size: only the lines and columns in view are in the document, in the same `<table>`
 * with spacers for the rest, and their nodes are used again. What is out of view is never asked for.
 */
import { make, nextPicture } from './dom.ts';
import { gridStep } from './grid-keys.ts';
import { NOT_DRAWN, slideCells, type DrawnLine } from './window-line.ts';
import { offsetsOf, spanInView, startShowing, type Span } from '../domain/windowing.ts';

export type LineKind = 'band' | 'row';

export interface WindowedContent {
  readonly columns: number;
  /** What stands in which line, from the top. */
  readonly lines: readonly LineKind[];
  /** How many of the first columns and lines are always drawn. */
  readonly pinnedColumns: number;
  readonly pinnedLines: number;
  /** How many rows the table's head has: they are counted with the lines. */
  readonly headRows: number;
  /** The rows of the table's head, for a stretch of columns; `gap` makes the cells of a spacer. */
  heads(columns: readonly Span[], gap: () => HTMLElement): readonly HTMLElement[];
  bandHead(line: number, span: number): HTMLElement;
  rowHead(line: number): HTMLElement;
  /** The key of a row, and whether a need asks for it. */
  rowAt(line: number): { readonly key: string; readonly isAsked: boolean };
  /** Draws a cell into one that is used again. */
  draw(line: number, column: number, used: HTMLElement): void;
  /** A cell that is empty yet. */
  blank(): HTMLElement;
}

/** Heights and widths in pixels where the type is 16 pixels; they grow with it. */
export interface LineSizes {
  readonly row: number;
  readonly band: number;
  readonly column: number;
}

/** What the frame shows of lines and columns, in pixels: the heads that stay in sight are taken off. */
interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Lines and columns that are drawn beyond each end of the view, for the next stretch of scrolling. */
const BEYOND = { lines: 5, columns: 1 };

export class WindowTable {
  readonly #frame: HTMLElement;
  readonly #table: HTMLTableElement;
  #content: WindowedContent;
  #sizes: LineSizes;
  #lineOffsets: readonly number[] = [];
  #columnOffsets: readonly number[] = [];
  readonly #drawn = new Map<number, DrawnLine>();
  readonly #spare: Record<LineKind, DrawnLine[]> = { band: [], row: [] };
  readonly #pins = make('tbody', { class: 'pins' });
  readonly #body = make('tbody');
  readonly #above = spacerLine();
  readonly #below = spacerLine();
  readonly #stop = new AbortController();
  /** Tells when the frame or the heads have changed their size, for whatever reason. */
  readonly #resized = new ResizeObserver(() => {
    this.#look();
    this.#soon();
  });
  /** Kept, since asking for it lays out the whole page, in the middle of being changed too. */
  #view: View;
  /** How much larger the reader's type is than 16 pixels. */
  readonly #scale: number;
  #columns: Span = { from: 0, until: 0 };
  #current: { line: number; column: number };
  /** Whether the focus was on a cell that has gone out of view, and so stands on the frame. */
  #strayed = false;
  #waiting = 0;

  constructor(
    frame: HTMLElement,
    table: HTMLTableElement,
    content: WindowedContent,
    sizes: LineSizes,
  ) {
    [this.#frame, this.#table, this.#content] = [frame, table, content];
    this.#scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    this.#sizes = scaled(sizes, this.#scale);
    this.#view = viewOf(frame, table);
    this.#current = { line: firstRow(content), column: 0 };
    this.#takeTable();
    this.#measure();
    const { signal } = this.#stop;
    const scrolled = (): void => {
      this.#look();
      this.#soon();
    };
    frame.addEventListener('scroll', scrolled, { signal, passive: true });
    this.#resized.observe(frame);
    if (table.tHead) this.#resized.observe(table.tHead);
    frame.addEventListener('keydown', (event) => this.#moved(event), { signal });
    table.addEventListener('focusin', (event) => this.#focused(event), { signal });
    frame.addEventListener('blur', () => (this.#strayed = false), { signal });
    this.#renderInView();
  }

  /** Shows something else in the same nodes: lines that stay lines and cells that stay cells are kept. */
  show(content: WindowedContent, sizes: LineSizes): void {
    const before = this.#content;
    [this.#content, this.#sizes] = [content, scaled(sizes, this.#scale)];
    const isSameFrame = before.pinnedColumns === content.pinnedColumns;
    for (const [line, drawn] of [...this.#drawn]) {
      const isSameKind = before.lines[line] === content.lines[line];
      const isSamePlace = line < before.pinnedLines === line < content.pinnedLines;
      if (!isSameFrame) drawn.columns = [];
      if (isSameKind && isSamePlace) drawn.line = NOT_DRAWN;
      else this.#release(line, before.lines[line]);
    }
    // What is kept aside shows something else too: a line of the same number is another line now.
    for (const drawn of Object.values(this.#spare).flat()) {
      drawn.line = NOT_DRAWN;
      if (!isSameFrame) drawn.columns = [];
    }
    this.#current = { line: firstRow(content), column: 0 };
    this.#columns = { from: 0, until: 0 };
    this.#measure();
    this.#renderInView();
  }

  /** Leaves the table to whoever draws next. */
  end(): void {
    this.#stop.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#waiting);
    this.#table.classList.remove('windowed');
    this.#table.removeAttribute('style');
    for (const name of ['aria-rowcount', 'aria-colcount']) this.#table.removeAttribute(name);
  }

  #takeTable(): void {
    this.#table.classList.add('windowed');
    for (const body of [...this.#table.tBodies]) body.remove();
    this.#body.append(this.#above, this.#below);
    this.#table.append(this.#pins, this.#body);
  }

  /** Works out where lines and columns stand, and tells the table. */
  #measure(): void {
    const { lines, columns, pinnedLines, pinnedColumns } = this.#content;
    const { row, band, column } = this.#sizes;
    this.#lineOffsets = offsetsOf(lines.slice(pinnedLines).map((kind) => this.#sizes[kind]));
    this.#columnOffsets = offsetsOf(Array.from({ length: columns - pinnedColumns }, () => column));
    this.#table.style.setProperty('--line', `${String(row)}px`);
    this.#table.style.setProperty('--band-line', `${String(band)}px`);
    this.#table.style.setProperty('--column', `${String(column)}px`);
    this.#table.setAttribute('aria-rowcount', String(lines.length + this.#content.headRows));
    this.#table.setAttribute('aria-colcount', String(columns + 1));
  }

  #look(): void {
    this.#view = viewOf(this.#frame, this.#table);
  }

  #soon(): void {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => {
      this.render();
    });
  }

  /** Draws the lines in view for the next picture, and those beyond it after that. */
  #renderInView(): void {
    this.render('in view');
    void nextPicture().then(() => {
      if (!this.#stop.signal.aborted) this.render();
    });
  }

  /** Draws what is in view now, and some beyond. Of that, a line that is there may keep what it shows. */
  render(urgent: 'in view' | 'all' = 'all'): void {
    const { pinnedLines, lines } = this.#content;
    const columns = this.#columnsInView();
    const before = this.#columns;
    const otherColumns = columns.from !== before.from || columns.until !== before.until;
    if (otherColumns) this.#letGoOfFocus(columns);
    this.#columns = columns;
    if (otherColumns) this.#drawHeads();
    const { top, height } = this.#view;
    const around = spanInView(this.#lineOffsets, top, height, BEYOND.lines);
    const inView = spanInView(this.#lineOffsets, top, height, 0);
    const wanted = { from: around.from + pinnedLines, until: around.until + pinnedLines };
    const canWait = (line: number): boolean =>
      urgent === 'in view' &&
      this.#drawn.has(line) &&
      (line < inView.from + pinnedLines || line >= inView.until + pinnedLines);
    for (const line of [...this.#drawn.keys()])
      if (line >= pinnedLines && (line < wanted.from || line >= wanted.until))
        this.#release(line, lines[line]);
    for (let line = 0; line < pinnedLines; line++) this.#place(line, this.#pins, null);
    for (let line = wanted.from; line < Math.min(wanted.until, lines.length); line++)
      if (!canWait(line)) this.#place(line, this.#body, this.#below);
    this.#space(around);
    this.#keepTabStop();
  }

  /** A cell that goes out of view sideways is used again for another column: the focus does not go along. */
  #letGoOfFocus({ from, until }: Span): void {
    const place = placeOf(document.activeElement, this.#content.headRows);
    if (!place || !this.#table.contains(document.activeElement)) return;
    const isPinned = place.column < this.#content.pinnedColumns;
    if (!isPinned && (place.column < from || place.column >= until)) this.#stray();
  }

  #columnsInView(): Span {
    const { pinnedColumns, columns } = this.#content;
    const { left, width } = this.#view;
    const room = Math.ceil(width / this.#sizes.column) + 2 * BEYOND.columns;
    const { from } = spanInView(this.#columnOffsets, left, width, BEYOND.columns);
    const first = Math.max(0, Math.min(from, columns - pinnedColumns - room));
    const until = Math.min(columns, first + room + pinnedColumns);
    return { from: first + pinnedColumns, until };
  }

  #drawHeads(): void {
    const { content, columns } = { content: this.#content, columns: this.#columns };
    const pinned = { from: 0, until: content.pinnedColumns };
    this.#table.tHead?.replaceChildren(
      ...content.heads([pinned, columns], () =>
        make('td', { class: 'gap', 'aria-hidden': 'true' }),
      ),
    );
    const offset = (column: number): number =>
      this.#columnOffsets[column - content.pinnedColumns] ?? 0;
    const after = (this.#columnOffsets.at(-1) ?? 0) - offset(columns.until);
    this.#table.style.setProperty('--gap-before', `${String(offset(columns.from))}px`);
    this.#table.style.setProperty('--gap-after', `${String(after)}px`);
  }

  /** Puts a line into its place, drawn for the columns in view. Lines are placed from the top down. */
  #place(line: number, body: HTMLElement, before: Node | null): void {
    const kind = this.#content.lines[line] ?? 'row';
    const there = this.#drawn.get(line);
    const drawn = there ??
      this.#spare[kind].pop() ?? { tr: make('tr'), line: NOT_DRAWN, columns: [] };
    slideCells(drawn, line, kind, this.#columns, this.#content);
    if (!there) {
      this.#drawn.set(line, drawn);
      body.insertBefore(drawn.tr, this.#nextOf(line) ?? before);
    }
  }

  #nextOf(line: number): Node | null {
    const { pinnedLines } = this.#content;
    for (const [other, { tr }] of [...this.#drawn].sort(([a], [b]) => a - b))
      if (other > line && line < pinnedLines === other < pinnedLines) return tr;
    return null;
  }

  #release(line: number, kind: LineKind = 'row'): void {
    const drawn = this.#drawn.get(line);
    if (!drawn) return;
    if (drawn.tr.contains(document.activeElement)) this.#stray();
    drawn.tr.remove();
    this.#drawn.delete(line);
    this.#spare[kind].push(drawn);
  }

  /** Keeps the focus on the frame while the cell that had it is out of view. */
  #stray(): void {
    this.#frame.focus({ preventScroll: true });
    this.#strayed = true;
  }

  #space({ from, until }: Span): void {
    const height = (row: HTMLElement, size: number): void => {
      row.style.height = `${String(size)}px`;
      row.hidden = size === 0;
    };
    const total = this.#lineOffsets.at(-1) ?? 0;
    height(this.#above, this.#lineOffsets[from] ?? 0);
    height(this.#below, total - (this.#lineOffsets[until] ?? total));
  }

  #linkAt(line: number, column: number): HTMLElement | null {
    const tr = this.#drawn.get(line)?.tr;
    return (
      tr?.querySelector<HTMLElement>(`td[aria-colindex="${String(column + 2)}"] .cell-link`) ?? null
    );
  }

  /** One cell is the table's tab stop: the current one, or the first in view. */
  #keepTabStop(): void {
    for (const link of this.#table.querySelectorAll<HTMLElement>('.cell-link[tabindex="0"]'))
      link.tabIndex = -1;
    const current = this.#linkAt(this.#current.line, this.#current.column);
    const stop = current ?? this.#table.querySelector<HTMLElement>('.cell-link');
    if (stop) stop.tabIndex = 0;
  }

  #focused(event: FocusEvent): void {
    const place = placeOf(event.target as Element, this.#content.headRows);
    if (!place) return;
    this.#strayed = false;
    this.#current = place;
    this.#keepTabStop();
  }

  #moved(event: KeyboardEvent): void {
    // Another table may have been drawn under the focus: where it is now counts.
    const place = placeOf(event.target as Element, this.#content.headRows);
    if (!place && !(this.#strayed && event.target === this.#frame)) return;
    if (place) this.#current = place;
    const page = Math.max(1, Math.floor(this.#frame.clientHeight / this.#sizes.row) - 3);
    const step = gridStep(event, page);
    if (!step) return;
    event.preventDefault();
    this.#goTo(
      this.#lineAfter(this.#current.line, step.rows),
      step.column(this.#current.column, this.#content.columns),
    );
  }

  /** The row some rows further on; bands are stepped over. */
  #lineAfter(line: number, by: number): number {
    const rows = this.#content.lines.flatMap((kind, index) => (kind === 'band' ? [] : [index]));
    const place = rows.indexOf(line) + by;
    return rows[Math.min(rows.length - 1, Math.max(0, place))] ?? line;
  }

  /** Brings a cell into view and the focus to it. */
  #goTo(line: number, column: number): void {
    const { pinnedLines, pinnedColumns } = this.#content;
    const frame = this.#frame;
    const head = this.#table.tHead?.offsetHeight ?? 0;
    const taken = head + this.#pins.offsetHeight;
    if (line >= pinnedLines)
      frame.scrollTop = startShowing(
        this.#lineOffsets,
        line - pinnedLines,
        frame.scrollTop,
        frame.clientHeight - taken,
      );
    const side = this.#table.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;
    if (column >= pinnedColumns)
      frame.scrollLeft = startShowing(
        this.#columnOffsets,
        column - pinnedColumns,
        frame.scrollLeft,
        frame.clientWidth - side - pinnedColumns * this.#sizes.column,
      );
    this.#current = { line, column };
    this.#look();
    this.render();
    const link = this.#linkAt(line, column);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function viewOf(frame: HTMLElement, table: HTMLTableElement): View {
  const { scrollTop: top, scrollLeft: left, clientWidth, clientHeight } = frame;
  const side = table.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;
  const head = table.tHead?.offsetHeight ?? 0;
  return { top, left, width: clientWidth - side, height: clientHeight - head };
}

/** Where a cell stands that holds an element; null if none does. */
function placeOf(
  element: Element | null,
  headRows: number,
): { line: number; column: number } | null {
  const td = element?.closest('td[aria-colindex]');
  const tr = td?.closest('tr[aria-rowindex]');
  if (!td || !tr) return null;
  return {
    line: Number(tr.getAttribute('aria-rowindex')) - headRows - 1,
    column: Number(td.getAttribute('aria-colindex')) - 2,
  };
}

function firstRow({ lines }: WindowedContent): number {
  return lines.findIndex((kind) => kind !== 'band');
}

function scaled({ row, band, column }: LineSizes, by: number): LineSizes {
  const grown = (size: number): number => Math.round(size * by);
  return { row: grown(row), band: grown(band), column: grown(column) };
}

function spacerLine(): HTMLElement {
  return make('tr', { class: 'gap', 'aria-hidden': 'true' }, make('td'));
}
