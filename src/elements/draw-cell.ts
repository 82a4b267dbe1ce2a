/** Fills copies of the server's empty cell and column head: what a cell looks like stands there alone. */
import { headState } from './head-state.ts';
import type { BrowserWords, Settings } from './settings.ts';
import type { ColumnHead } from '../domain/column-head.ts';
import type { DrawnCell } from '../domain/matrix-view.ts';
import type { CellWords } from '../domain/words.ts';

/** Fills a copy of the server's empty column head; parts that say nothing are left out. */
export function drawHead(
  th: HTMLElement,
  head: ColumnHead,
  href: string,
  { words }: Settings,
  cellWords: CellWords,
): HTMLElement {
  const set = (name: string, text: string): void => {
    const place = th.querySelector(`.head-${name}`);
    if (text === '') place?.remove();
    else place?.replaceChildren(text);
  };
  set('product', head.edition === null ? '' : head.product);
  set('edition', head.edition ?? head.product);
  set('release', head.release ?? words.noRelease);
  th.querySelector('.head-state')?.setAttribute('data-support', head.support.state);
  set('state', headState(head, words, cellWords));
  th.querySelector('a')?.setAttribute('href', href);
  return th;
}

/** A value of more characters may take more than the two lines that a window has room for. */
const SHORT = 24;

/**
 * Fills a copy of the server's cell. Parts that say nothing are left out of a cell that is drawn
 * once; in one that is drawn `again` and again they only hide.
 */
export function drawCell(
  td: HTMLElement,
  { shape, value, since, mark }: DrawnCell,
  href: string,
  words: Pick<BrowserWords, 'marks'>,
  drawn: 'once' | 'again' = 'once',
): HTMLElement {
  const { link, value: valuePlace, since: sincePlace, marks } = placesOf(td);
  const set = (place: HTMLElement | null, text: string | null): void => {
    if (text === null && drawn === 'once') place?.remove();
    else writeText(place, text);
  };
  writeAttribute(link, 'href', href);
  writeAttribute(link, 'data-level', shape);
  set(valuePlace, value);
  writeAttribute(valuePlace, 'class', value.length > SHORT ? 'cell-value long' : 'cell-value');
  set(sincePlace, since);
  if (mark !== null) writeAttribute(marks, 'data-mark', mark);
  set(marks, mark === null ? null : words.marks[mark]);
  return td;
}

/** Writing what is there already would have the browser lay it out again. */
export function writeAttribute(place: HTMLElement | null, name: string, value: string): void {
  if (place && place.getAttribute(name) !== value) place.setAttribute(name, value);
}

/** Null hides the place. Its text node is kept: another one would be styled and laid out from scratch. */
function writeText(place: HTMLElement | null, text: string | null): void {
  if (!place) return;
  if (place.hidden !== (text === null)) place.hidden = text === null;
  const node = place.firstChild;
  if (!(node instanceof Text)) place.textContent = text;
  else if (node.data !== (text ?? '')) node.data = text ?? '';
}

interface CellPlaces {
  readonly link: HTMLElement | null;
  readonly value: HTMLElement | null;
  readonly since: HTMLElement | null;
  readonly marks: HTMLElement | null;
}

const places = new WeakMap<HTMLElement, CellPlaces>();

/** Looked up once for each cell, however often it is drawn into. */
function placesOf(td: HTMLElement): CellPlaces {
  const known = places.get(td);
  if (known) return known;
  const find = (selector: string): HTMLElement | null => td.querySelector(selector);
  const found = {
    link: find('a'),
    value: find('.cell-value'),
    since: find('.cell-since'),
    marks: find('.cell-marks'),
  };
  places.set(td, found);
  return found;
}
