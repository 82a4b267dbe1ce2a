/** A large matrix as a window: the matrix's pieces, by line and column. */
import { make } from './dom.ts';
import type { MatrixPieces } from './matrix-pieces.ts';
import { WindowTable } from './window-table.ts';
import type { WindowedContent } from './windowed-content.ts';
import type { TableBand, TableRow } from '../domain/matrix-table.ts';

export interface WindowChoice {
  readonly folded: ReadonlySet<string>;
  readonly compact: boolean;
}

type Line =
  | { readonly kind: 'band'; readonly band: TableBand }
  | { readonly kind: 'row'; readonly row: TableRow };

/**
 * Sizes in pixels where the type is 16 pixels; they grow with it. A row has room for a value of two
 * lines, what an add-on is needed for among them, and its date.
 */
const SIZES = { row: 68, compactRow: 30, band: 40, column: 148 };
/** Pinned lines and columns are always drawn: only so many are kept in sight. */
const MOST_PINNED = { lines: 7, columns: 4 };

/** Draws a matrix into the window that stands, or into a new one. */
export function windowMatrix(
  frame: HTMLElement,
  table: HTMLTableElement,
  pieces: MatrixPieces,
  { folded, compact }: WindowChoice,
  standing: WindowTable | null,
): WindowTable {
  const { bands, columns } = pieces.matrix;
  const lines = bands.flatMap((band): readonly Line[] => [
    { kind: 'band', band },
    ...(folded.has(band.id) ? [] : band.rows.map((row): Line => ({ kind: 'row', row }))),
  ]);
  const pinned =
    bands[0]?.kind === 'pinned' ? 1 + (folded.has('pinned') ? 0 : bands[0].rows.length) : 0;
  const content = contentOf(pieces, lines, folded, table.querySelector('.corner'), {
    columns: Math.min(columns.filter((column) => column.pinned).length, MOST_PINNED.columns),
    lines: Math.min(pinned, MOST_PINNED.lines),
  });
  const { row, compactRow, band, column } = SIZES;
  const sizes = { row: compact ? compactRow : row, band, column };
  if (!standing) return new WindowTable(frame, table, content, sizes);
  standing.show(content, sizes);
  return standing;
}

function contentOf(
  pieces: MatrixPieces,
  lines: readonly Line[],
  folded: ReadonlySet<string>,
  corner: Element | null,
  pinned: { readonly columns: number; readonly lines: number },
): WindowedContent {
  const rowAt = (line: number): TableRow => {
    const found = lines[line];
    if (!found || found.kind === 'band') throw new RangeError(`Line ${String(line)} is no row.`);
    return found.row;
  };
  const corners = (): Node[] => (corner ? [corner.cloneNode(true)] : []);
  return {
    columns: pieces.matrix.columns.length,
    lines: lines.map(({ kind }) => kind),
    pinnedColumns: pinned.columns,
    pinnedLines: pinned.lines,
    headRows: pieces.matrix.grouped ? 2 : 1,
    heads([fixed, inView], gap) {
      const stretch = (span: typeof fixed, draw: (from: number, until: number) => HTMLElement[]) =>
        span ? draw(span.from, span.until) : [];
      const row = (
        name: string,
        first: readonly Node[],
        draw: (from: number, until: number) => HTMLElement[],
      ) =>
        make(
          'tr',
          { class: name },
          ...first,
          ...stretch(fixed, draw),
          gap(),
          ...stretch(inView, draw),
          gap(),
        );
      const heads = row('heads', corners(), (from, until) =>
        Array.from({ length: until - from }, (_, index) => {
          const th = pieces.head(from + index);
          th.setAttribute('aria-colindex', String(from + index + 2));
          return th;
        }),
      );
      const verdicts = row('verdicts', [make('td', { class: 'corner' })], (from, until) =>
        pieces.verdictHeads(from, until),
      );
      const rows = pieces.matrix.grouped ? [verdicts, heads] : [heads];
      rows.forEach((tr, index) => {
        tr.setAttribute('aria-rowindex', String(index + 1));
      });
      return rows;
    },
    bandHead(line, span) {
      const found = lines[line];
      if (found?.kind !== 'band') throw new RangeError(`Line ${String(line)} is no band.`);
      return pieces.band(found.band, span, folded.has(found.band.id));
    },
    rowHead: (line) => pieces.rowHead(rowAt(line)),
    rowAt(line) {
      const { key, term } = rowAt(line);
      return { key, isAsked: term !== null };
    },
    draw: (line, column, used) => pieces.draw(rowAt(line), column, used),
    blank: () => pieces.blank(),
  };
}
