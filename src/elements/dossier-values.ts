/** The values of a dossier: tables of a few columns each, as they fit on paper, each cell with its sources' numbers. */
import { make } from './dom.ts';
import { drawLevel } from './note-pieces.ts';
import type { Report } from './report.ts';
import type { SourceNumbers } from './source-numbers.ts';
import { fill } from '../domain/phrases.ts';
import type { ShownBand, ShownCell, ShownColumn, ShownTable } from '../domain/shown-table.ts';

/** Columns that fit on a page side by side. */
const COLUMNS_ON_A_PAGE = 5;

type DrawCell = (cell: ShownCell, row: string, column: string) => HTMLElement;

/** As many tables as the columns need. */
export function drawValues(
  root: HTMLElement,
  { settings: { words } }: Report,
  { corner, columns, bands }: ShownTable,
  numbers: SourceNumbers,
): readonly HTMLElement[] {
  const count = Math.ceil(columns.length / COLUMNS_ON_A_PAGE);
  const draw: DrawCell = (cell, row, column) =>
    drawValue(root, cell, words.marks.disputed, (citation) =>
      numbers.of(citation, `${column}: ${row}`),
    );
  return Array.from({ length: count }, (_, index) => {
    const from = index * COLUMNS_ON_A_PAGE;
    const some = columns.slice(from, from + COLUMNS_ON_A_PAGE);
    const heads = [corner, ...some.map(({ name }) => name)];
    const table = make(
      'table',
      { class: 'report-table' },
      make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
      ...bands.map((band) => drawBand(band, some, from, draw)),
    );
    const part = fill(words.report.columnsOf, { number: index + 1, count });
    const title = count === 1 ? words.report.values : part;
    return make('div', { class: 'report-part' }, make('h3', {}, title), table);
  });
}

function drawBand(
  { name, rows }: ShownBand,
  columns: readonly ShownColumn[],
  from: number,
  draw: DrawCell,
): HTMLElement {
  const span = String(columns.length + 1);
  return make(
    'tbody',
    {},
    make('tr', { class: 'band' }, make('th', { colspan: span, scope: 'colgroup' }, name)),
    ...rows.map((row) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, row.name),
        ...columns.flatMap((column, index) => {
          const cell = row.cells[from + index];
          return cell ? [draw(cell, row.name, column.name)] : [];
        }),
      ),
    ),
  );
}

/** Value, since, what stands beside it, the sources by number, a dispute, and the note. */
function drawValue(
  root: HTMLElement,
  { drawn, beside, cell }: ShownCell,
  disputed: string,
  numberOf: (citation: Parameters<SourceNumbers['of']>[0]) => number,
): HTMLElement {
  const td = make('td', {}, drawLevel(root, drawn));
  if (drawn.since !== null) td.append(' ', make('span', { class: 'quiet' }, drawn.since));
  if (beside !== null) td.append(' ', beside);
  const cited = new Set((cell?.sources ?? []).map((citation) => `[${String(numberOf(citation))}]`));
  if (cited.size > 0) td.append(' ', make('span', { class: 'cited' }, [...cited].join('')));
  if (drawn.mark === 'disputed') td.append(' ', disputed);
  if (cell?.note) td.append(make('p', {}, cell.note));
  return td;
}
