/** Draws a matrix as a whole, from the server's own cell and head. */
import { make } from './dom.ts';
import type { MatrixPieces } from './matrix-pieces.ts';
import type { TableBand, TableRow } from '../domain/matrix-table.ts';

/** Fills the table's head and bodies anew. */
export function drawMatrix(
  table: HTMLTableElement,
  pieces: MatrixPieces,
  folded: ReadonlySet<string>,
): void {
  const { matrix } = pieces;
  const places = matrix.columns.map((_, place) => place);
  const corner = table.querySelector('.heads .corner')?.cloneNode(true);
  const heads = make(
    'tr',
    { class: 'heads' },
    ...(corner ? [corner] : []),
    ...places.map((place) => pieces.head(place)),
  );
  const verdicts = make(
    'tr',
    { class: 'verdicts' },
    make('td', { class: 'corner' }),
    ...pieces.verdictHeads(0, places.length),
  );
  table.tHead?.replaceChildren(...(matrix.grouped ? [verdicts] : []), heads);
  for (const body of [...table.tBodies]) body.remove();
  table.append(...matrix.bands.map((band) => drawBand(pieces, band, places, folded.has(band.id))));
}

function drawBand(
  pieces: MatrixPieces,
  band: TableBand,
  places: readonly number[],
  folded: boolean,
): HTMLElement {
  const drawRow = (row: TableRow): HTMLElement => {
    const tr = make(
      'tr',
      {
        ...(row.term === null ? {} : { class: 'asked' }),
        ...(folded ? { hidden: '' } : {}),
        'data-row': row.key,
      },
      make('th', { scope: 'row' }, pieces.rowHead(row)),
    );
    for (const place of places) tr.append(pieces.draw(row, place));
    return tr;
  };
  const head = make('tr', { class: 'band' }, pieces.band(band, places.length + 1, folded));
  const attributes = { 'data-band': band.id, ...(band.kind === 'pinned' ? { class: 'pins' } : {}) };
  return make('tbody', attributes, head, ...band.rows.map(drawRow));
}
