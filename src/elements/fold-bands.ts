/** Collapses bands of a table that is drawn as a whole. */
import { make } from './dom.ts';
import { freeTabStop } from './grid-keys.ts';

/** Makes the band heads that the server wrote into buttons: without scripts they would do nothing. */
export function makeFoldable(table: HTMLTableElement): void {
  for (const body of table.tBodies) {
    const name = body.querySelector('.band span');
    const id = body.dataset['band'];
    if (!name || id === undefined || body.querySelector('.band-fold')) continue;
    name.replaceWith(
      make(
        'button',
        { type: 'button', class: 'band-fold', 'aria-expanded': 'true', 'data-fold': id },
        ...name.childNodes,
      ),
    );
  }
}

/** Hides the rows of folded bands and shows those of the others. */
export function foldBands(table: HTMLTableElement, folded: ReadonlySet<string>): void {
  for (const body of table.tBodies) {
    const isFolded = folded.has(body.dataset['band'] ?? '');
    body.querySelector('.band-fold')?.setAttribute('aria-expanded', String(!isFolded));
    for (const row of body.rows) if (!row.classList.contains('band')) row.hidden = isFolded;
  }
  freeTabStop(table);
}
