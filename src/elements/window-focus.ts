/** The one tab stop of a windowed table: it stays where it was while its cell is out of view. */
import { gridStep } from './grid-keys.ts';
import type { GridPlace, WindowedContent } from './windowed-content.ts';
import type { Span } from '../domain/windowing.ts';

export interface FocusHost {
  readonly content: WindowedContent;
  /** How many lines a page of the frame is. */
  readonly page: number;
  /** The link of a cell; null if it is not drawn. */
  linkAt(place: GridPlace): HTMLElement | null;
  /** Scrolls a place into view and draws it. */
  bring(place: GridPlace): void;
}

export class WindowFocus {
  readonly #frame: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #host: FocusHost;
  #current: GridPlace;
  /** Whether the focus was on a cell that has gone out of view, and so stands on the frame. */
  #strayed = false;

  constructor(
    frame: HTMLElement,
    table: HTMLTableElement,
    host: FocusHost,
    { signal }: AbortController,
  ) {
    [this.#frame, this.#table, this.#host] = [frame, table, host];
    this.#current = firstPlace(host.content);
    frame.addEventListener('keydown', (event) => this.#moved(event), { signal });
    table.addEventListener('focusin', (event) => this.#focused(event), { signal });
    frame.addEventListener('blur', () => (this.#strayed = false), { signal });
  }

  /** Goes back to the first cell: something else is shown. */
  reset(): void {
    this.#current = firstPlace(this.#host.content);
  }

  /** Keeps the focus on the frame while the cell that had it is out of view. */
  stray(): void {
    this.#frame.focus({ preventScroll: true });
    this.#strayed = true;
  }

  /** A cell that goes out of view sideways is used again for another column: the focus does not go along. */
  leaveColumnsBut({ from, until }: Span): void {
    const { headRows, pinnedColumns } = this.#host.content;
    const place = placeOf(document.activeElement, headRows);
    if (!place || !this.#table.contains(document.activeElement)) return;
    const { column } = place;
    if (column >= pinnedColumns && (column < from || column >= until)) this.stray();
  }

  /** Makes the current cell the tab stop, or the first that is drawn. */
  keepTabStop(): void {
    for (const link of this.#table.querySelectorAll<HTMLElement>('.cell-link[tabindex="0"]'))
      link.tabIndex = -1;
    const stop =
      this.#host.linkAt(this.#current) ?? this.#table.querySelector<HTMLElement>('.cell-link');
    if (stop) stop.tabIndex = 0;
  }

  #focused(event: FocusEvent): void {
    const place = placeOf(event.target as Element, this.#host.content.headRows);
    if (!place) return;
    this.#strayed = false;
    this.#current = place;
    this.keepTabStop();
  }

  #moved(event: KeyboardEvent): void {
    const { content, page } = this.#host;
    // Another table may have been drawn under the focus: where it is now counts.
    const place = placeOf(event.target as Element, content.headRows);
    if (!place && !(this.#strayed && event.target === this.#frame)) return;
    if (place) this.#current = place;
    const step = gridStep(event, page);
    if (!step) return;
    event.preventDefault();
    this.#goTo({
      line: lineAfter(content, this.#current.line, step.rows),
      column: step.column(this.#current.column, content.columns),
    });
  }

  /** Brings a cell into view and the focus to it. */
  #goTo(place: GridPlace): void {
    this.#current = place;
    this.#host.bring(place);
    const link = this.#host.linkAt(place);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** The row some rows further on; bands are stepped over. */
function lineAfter({ lines }: WindowedContent, line: number, by: number): number {
  const rows = lines.flatMap((kind, index) => (kind === 'band' ? [] : [index]));
  const place = rows.indexOf(line) + by;
  return rows[Math.min(rows.length - 1, Math.max(0, place))] ?? line;
}

function firstPlace({ lines }: WindowedContent): GridPlace {
  return { line: lines.findIndex((kind) => kind !== 'band'), column: 0 };
}

/** Where a cell stands that holds an element; null if none does. */
function placeOf(element: Element | null, headRows: number): GridPlace | null {
  const td = element?.closest('td[aria-colindex]');
  const tr = td?.closest('tr[aria-rowindex]');
  if (!td || !tr) return null;
  return {
    line: Number(tr.getAttribute('aria-rowindex')) - headRows - 1,
    column: Number(td.getAttribute('aria-colindex')) - 2,
  };
}
