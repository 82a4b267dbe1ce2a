/** The lines of a windowed table that are in the document; the nodes of those that leave are used again. */
import { make } from './dom.ts';
import { NOT_DRAWN, slideCells, type DrawnLine } from './window-line.ts';
import type { GridPlace, LineKind, WindowedContent } from './windowed-content.ts';
import type { Span } from '../domain/windowing.ts';

export class WindowLines {
  readonly #pins = make('tbody', { class: 'pins' });
  readonly #body = make('tbody');
  readonly #above = spacerLine();
  readonly #below = spacerLine();
  readonly #drawn = new Map<number, DrawnLine>();
  readonly #spare: Record<LineKind, DrawnLine[]> = { band: [], row: [] };
  #content: WindowedContent;
  /** Called before a line leaves that holds the focus. */
  readonly #loseFocus: () => void;

  /** Takes the place of the table's bodies. */
  constructor(table: HTMLTableElement, content: WindowedContent, loseFocus: () => void) {
    [this.#content, this.#loseFocus] = [content, loseFocus];
    for (const body of [...table.tBodies]) body.remove();
    this.#body.append(this.#above, this.#below);
    table.append(this.#pins, this.#body);
  }

  /** The height of the pinned lines in pixels, and whether they scroll away: they are too many to stay. */
  get pins(): { readonly height: number; readonly scroll: boolean } {
    return { height: this.#pins.offsetHeight, scroll: this.#pins.classList.contains('too-tall') };
  }

  /** Shows something else in the same nodes: lines that stay lines and cells that stay cells are kept. */
  take(content: WindowedContent): void {
    const before = this.#content;
    const isSameFrame = before.pinnedColumns === content.pinnedColumns;
    for (const [line, drawn] of [...this.#drawn]) {
      const isSameKind = before.lines[line] === content.lines[line];
      const isSamePlace = line < before.pinnedLines === line < content.pinnedLines;
      if (!isSameFrame) drawn.columns = [];
      if (isSameKind && isSamePlace) drawn.line = NOT_DRAWN;
      else this.#release(line);
    }
    // What is kept aside shows something else too: a line of the same number is another line now.
    for (const drawn of Object.values(this.#spare).flat()) {
      drawn.line = NOT_DRAWN;
      if (!isSameFrame) drawn.columns = [];
    }
    this.#content = content;
  }

  /** Draws the pinned lines and some others, between spacers as high as what is not drawn. */
  draw(
    wanted: Span,
    columns: Span,
    [above, below]: readonly [number, number],
    canWait: (line: number) => boolean,
  ): void {
    const { pinnedLines, lines } = this.#content;
    for (const line of [...this.#drawn.keys()])
      if (line >= pinnedLines && (line < wanted.from || line >= wanted.until)) this.#release(line);
    for (let line = 0; line < pinnedLines; line++) this.#place(line, columns, this.#pins, null);
    for (let line = wanted.from; line < Math.min(wanted.until, lines.length); line++)
      if (!this.#drawn.has(line) || !canWait(line))
        this.#place(line, columns, this.#body, this.#below);
    setHeight(this.#above, above);
    setHeight(this.#below, below);
  }

  /** The link of a cell; null if it is not drawn. */
  linkAt({ line, column }: GridPlace): HTMLElement | null {
    const cell = `td[aria-colindex="${String(column + 2)}"] .cell-link`;
    return this.#drawn.get(line)?.tr.querySelector<HTMLElement>(cell) ?? null;
  }

  /** Puts a line into its place, drawn for the columns in view. Lines are placed from the top down. */
  #place(line: number, columns: Span, body: HTMLElement, before: Node | null): void {
    const kind = this.#content.lines[line] ?? 'row';
    const there = this.#drawn.get(line);
    const drawn = there ??
      this.#spare[kind].pop() ?? { tr: make('tr'), kind, line: NOT_DRAWN, columns: [] };
    slideCells(drawn, line, columns, this.#content);
    if (there) return;
    this.#drawn.set(line, drawn);
    body.insertBefore(drawn.tr, this.#nextOf(line) ?? before);
  }

  #nextOf(line: number): Node | null {
    const { pinnedLines } = this.#content;
    for (const [other, { tr }] of [...this.#drawn].sort(([a], [b]) => a - b))
      if (other > line && line < pinnedLines === other < pinnedLines) return tr;
    return null;
  }

  #release(line: number): void {
    const drawn = this.#drawn.get(line);
    if (!drawn) return;
    if (drawn.tr.contains(document.activeElement)) this.#loseFocus();
    drawn.tr.remove();
    this.#drawn.delete(line);
    this.#spare[drawn.kind].push(drawn);
  }
}

function spacerLine(): HTMLElement {
  return make('tr', { class: 'gap', 'aria-hidden': 'true' }, make('td'));
}

function setHeight(row: HTMLElement, height: number): void {
  row.style.height = `${String(height)}px`;
  row.hidden = height === 0;
}
