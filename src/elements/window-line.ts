/** One line of a windowed table: which cells of it are drawn, and how they follow the view. */
import { make } from './dom.ts';
import type { LineKind, WindowedContent } from './windowed-content.ts';
import type { Span } from '../domain/windowing.ts';

/** The line of nodes whose content belongs to no line of the table any more. */
export const NOT_DRAWN = -1;

export interface DrawnLine {
  readonly tr: HTMLElement;
  readonly kind: LineKind;
  /** What is drawn in it now. */
  line: number;
  /** The cells in view with the columns that are drawn in them, from the first to the last. */
  columns: { td: HTMLElement; column: number }[];
}

/** A row's head and the two gaps. */
const AROUND = 3;

/** Draws a line for a stretch of columns; what is there already stays, what has left is used again. */
export function slideCells(
  drawn: DrawnLine,
  line: number,
  columns: Span,
  content: WindowedContent,
): void {
  const width = columns.until - columns.from;
  const isBand = drawn.kind === 'band';
  const isLaidOut =
    isBand ||
    (drawn.columns.length === width &&
      drawn.tr.childElementCount === width + content.pinnedColumns + AROUND);
  const isNew = drawn.line !== line || !isLaidOut;
  drawn.line = line;
  drawn.tr.setAttribute('aria-rowindex', String(line + content.headRows + 1));
  if (isBand) {
    drawn.tr.className = 'band';
    const span = AROUND + content.pinnedColumns + width;
    if (isNew || drawn.tr.firstElementChild?.getAttribute('colspan') !== String(span))
      drawn.tr.replaceChildren(content.bandHead(line, span));
    return;
  }
  if (!isLaidOut) layOut(drawn, width, content);
  const moved = columns.from - (drawn.columns[0]?.column ?? 0);
  if (isNew) drawFixed(drawn, line, content);
  if (isNew || Math.abs(moved) >= width)
    drawn.columns.forEach((cell, index) => {
      cell.column = columns.from + index;
      drawInto(cell.td, line, cell.column, content);
    });
  else if (moved !== 0) turn(drawn, line, moved, content);
}

/** The row's head and its pinned cells, which are there whatever columns are in view. */
function drawFixed({ tr }: DrawnLine, line: number, content: WindowedContent): void {
  const { key, isAsked } = content.rowAt(line);
  tr.className = isAsked ? 'line asked' : 'line';
  tr.dataset['row'] = key;
  const head = content.rowHead(line);
  const there = tr.firstElementChild;
  if (!there?.firstElementChild?.isEqualNode(head)) there?.replaceChildren(head);
  for (let column = 0; column < content.pinnedColumns; column++) {
    const td = tr.children[column + 1];
    if (td instanceof HTMLElement) drawInto(td, line, column, content);
  }
}

/** As many cells as columns are in view, between the two gaps. */
function layOut(drawn: DrawnLine, width: number, content: WindowedContent): void {
  const gap = (): HTMLElement => make('td', { class: 'gap', 'aria-hidden': 'true' });
  drawn.columns = Array.from({ length: width }, () => ({ td: content.blank(), column: 0 }));
  drawn.tr.replaceChildren(
    make('th', { scope: 'row', 'aria-colindex': '1' }),
    ...Array.from({ length: content.pinnedColumns }, () => content.blank()),
    gap(),
    ...drawn.columns.map(({ td }) => td),
    gap(),
  );
}

/** Takes cells from the end that has left the view to the end that has come into it. */
function turn(drawn: DrawnLine, line: number, by: number, content: WindowedContent): void {
  for (let step = 0; step < Math.abs(by); step++) {
    const [first, last] = [drawn.columns[0], drawn.columns.at(-1)];
    if (!first || !last) return;
    if (by > 0) {
      drawn.columns.shift();
      last.td.after(first.td);
      drawn.columns.push(first);
      first.column = last.column + 1;
      drawInto(first.td, line, first.column, content);
    } else {
      drawn.columns.pop();
      first.td.before(last.td);
      drawn.columns.unshift(last);
      last.column = first.column - 1;
      drawInto(last.td, line, last.column, content);
    }
  }
}

function drawInto(td: HTMLElement, line: number, column: number, content: WindowedContent): void {
  td.setAttribute('aria-colindex', String(column + 2));
  const link = td.querySelector<HTMLElement>('.cell-link');
  if (link) link.tabIndex = -1;
  content.draw(line, column, td);
}
