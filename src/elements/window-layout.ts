/** Where the lines and columns of a windowed table stand, and which of them are in view. Knows no document. */
import type { LineSizes, WindowedContent } from './windowed-content.ts';
import { offsetsOf, spanInView, startShowing, type Span } from '../domain/windowing.ts';

/** What a frame shows of lines and columns, in pixels: the heads that stay in sight are taken off. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Lines and columns that are drawn beyond each end of the view, for the next stretch of scrolling. */
const BEYOND = { lines: 5, columns: 1 };

export class WindowLayout {
  readonly content: WindowedContent;
  readonly sizes: LineSizes;
  /** Of the lines and columns that are not pinned; the last is the sum. */
  readonly #lineOffsets: readonly number[];
  readonly #columnOffsets: readonly number[];

  constructor(content: WindowedContent, sizes: LineSizes) {
    const { lines, columns, pinnedLines, pinnedColumns } = content;
    [this.content, this.sizes] = [content, sizes];
    this.#lineOffsets = offsetsOf(lines.slice(pinnedLines).map((kind) => sizes[kind]));
    const widths = Array.from({ length: columns - pinnedColumns }, () => sizes.column);
    this.#columnOffsets = offsetsOf(widths);
  }

  /** The lines to draw besides the pinned ones: those in view, or with some beyond. */
  lines({ top, height }: View, reach: 'in view' | 'beyond'): Span {
    const { pinnedLines } = this.content;
    const beyond = reach === 'beyond' ? BEYOND.lines : 0;
    const { from, until } = spanInView(this.#lineOffsets, top, height, beyond);
    return { from: from + pinnedLines, until: until + pinnedLines };
  }

  /** As many columns wherever the view stands, so that cells can be used again. */
  columns({ left, width }: View): Span {
    const { pinnedColumns, columns } = this.content;
    const room = Math.ceil(width / this.sizes.column) + 2 * BEYOND.columns;
    const { from } = spanInView(this.#columnOffsets, left, width, BEYOND.columns);
    const first = Math.max(0, Math.min(from, columns - pinnedColumns - room));
    const until = Math.min(columns, first + room + pinnedColumns);
    return { from: first + pinnedColumns, until };
  }

  /** The heights of what is not drawn above and below some lines. */
  heightsAround({ from, until }: Span): readonly [above: number, below: number] {
    return around(this.#lineOffsets, from, until, this.content.pinnedLines);
  }

  /** The widths of what is not drawn before and after some columns. */
  widthsAround({ from, until }: Span): readonly [before: number, after: number] {
    return around(this.#columnOffsets, from, until, this.content.pinnedColumns);
  }

  /** Where a frame has to be scrolled to for a place to be in view. */
  startsShowing(
    { line, column }: { readonly line: number; readonly column: number },
    { top, left, width, height }: View,
  ): { readonly top: number; readonly left: number } {
    const { pinnedLines, pinnedColumns } = this.content;
    const room = width - pinnedColumns * this.sizes.column;
    return {
      top:
        line < pinnedLines ? top : startShowing(this.#lineOffsets, line - pinnedLines, top, height),
      left:
        column < pinnedColumns
          ? left
          : startShowing(this.#columnOffsets, column - pinnedColumns, left, room),
    };
  }
}

function around(
  offsets: readonly number[],
  from: number,
  until: number,
  pinned: number,
): readonly [number, number] {
  const total = offsets.at(-1) ?? 0;
  return [offsets[from - pinned] ?? 0, total - (offsets[until - pinned] ?? total)];
}
