/**
 * A table of any size: only the lines and columns in view are in the document, in the same `<table>`
 * with spacers for the rest, and their nodes are used again. What is out of view is never asked for.
 */
import { make, nextPicture } from './dom.ts';
import { WindowFocus, type FocusHost } from './window-focus.ts';
import { WindowLayout, type View } from './window-layout.ts';
import { WindowLines } from './window-lines.ts';
import type { GridPlace, LineSizes, WindowedContent } from './windowed-content.ts';
import type { Span } from '../domain/windowing.ts';

export class WindowTable {
  readonly #frame: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #lines: WindowLines;
  readonly #focus: WindowFocus;
  readonly #stop = new AbortController();
  /** Tells when the frame or the heads have changed their size, for whatever reason. */
  readonly #resized = new ResizeObserver(() => {
    this.#look();
    this.#soon();
  });
  /** How much larger the reader's type is than 16 pixels. */
  readonly #scale: number;
  #layout: WindowLayout;
  /** Kept, since asking for it lays out the whole page, in the middle of being changed too. */
  #view: View;
  #columns: Span = { from: 0, until: 0 };
  #waiting = 0;

  /** `sizes` are those where the type is 16 pixels; they grow with it. */
  constructor(
    frame: HTMLElement,
    table: HTMLTableElement,
    content: WindowedContent,
    sizes: LineSizes,
  ) {
    [this.#frame, this.#table] = [frame, table];
    this.#scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    this.#layout = new WindowLayout(content, scaled(sizes, this.#scale));
    this.#view = viewOf(frame, table, 0);
    table.classList.add('windowed');
    this.#lines = new WindowLines(table, content, () => {
      this.#focus.stray();
    });
    this.#focus = new WindowFocus(frame, table, this.#focusHost(), this.#stop);
    const scrolled = (): void => {
      this.#look();
      this.#soon();
    };
    frame.addEventListener('scroll', scrolled, { signal: this.#stop.signal, passive: true });
    this.#resized.observe(frame);
    if (table.tHead) this.#resized.observe(table.tHead);
    this.#tellSizes();
    this.#renderInView();
  }

  /** Shows something else in the same nodes. */
  show(content: WindowedContent, sizes: LineSizes): void {
    this.#layout = new WindowLayout(content, scaled(sizes, this.#scale));
    this.#lines.take(content);
    this.#focus.reset();
    this.#columns = { from: 0, until: 0 };
    this.#tellSizes();
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

  /** Tells the table how large it is, drawn or not. */
  #tellSizes(): void {
    const { content, sizes } = this.#layout;
    this.#setLength('--line', sizes.row);
    this.#setLength('--band-line', sizes.band);
    this.#setLength('--column', sizes.column);
    this.#table.setAttribute('aria-rowcount', String(content.lines.length + content.headRows));
    this.#table.setAttribute('aria-colcount', String(content.columns + 1));
  }

  #setLength(name: string, pixels: number): void {
    this.#table.style.setProperty(name, `${String(pixels)}px`);
  }

  #look(): void {
    const { height, scroll } = this.#lines.pins;
    this.#view = viewOf(this.#frame, this.#table, scroll ? height : 0);
  }

  #soon(): void {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => {
      this.#render('beyond');
    });
  }

  /** Draws the lines in view for the next picture, and those beyond it after that. */
  #renderInView(): void {
    this.#render('in view');
    void nextPicture().then(() => {
      if (!this.#stop.signal.aborted) this.#render('beyond');
    });
  }

  /** Draws what is in view now, and some beyond; of that, a line that is there may keep what it shows. */
  #render(reach: 'in view' | 'beyond'): void {
    this.#turnTo(this.#layout.columns(this.#view));
    const wanted = this.#layout.lines(this.#view, 'beyond');
    const urgent = this.#layout.lines(this.#view, reach);
    this.#lines.draw(
      wanted,
      this.#columns,
      this.#layout.heightsAround(wanted),
      (line) => line < urgent.from || line >= urgent.until,
    );
    this.#focus.keepTabStop();
  }

  /** Draws the heads of other columns, if they are others. */
  #turnTo(columns: Span): void {
    if (columns.from === this.#columns.from && columns.until === this.#columns.until) return;
    const { content } = this.#layout;
    this.#focus.leaveColumnsBut(columns);
    this.#columns = columns;
    const pinned = { from: 0, until: content.pinnedColumns };
    const gap = (): HTMLElement => make('td', { class: 'gap', 'aria-hidden': 'true' });
    this.#table.tHead?.replaceChildren(...content.heads([pinned, columns], gap));
    const [before, after] = this.#layout.widthsAround(columns);
    this.#setLength('--gap-before', before);
    this.#setLength('--gap-after', after);
  }

  #focusHost(): FocusHost {
    const layout = (): WindowLayout => this.#layout;
    const page = (): number => {
      const lines = Math.floor(this.#frame.clientHeight / layout().sizes.row);
      return Math.max(1, lines - 3);
    };
    return {
      get content() {
        return layout().content;
      },
      get page() {
        return page();
      },
      linkAt: (place) => this.#lines.linkAt(place),
      bring: (place) => {
        this.#bring(place);
      },
    };
  }

  #bring(place: GridPlace): void {
    this.#look();
    const { pins } = this.#lines;
    const height = this.#view.height - (pins.scroll ? 0 : pins.height);
    const { top, left } = this.#layout.startsShowing(place, { ...this.#view, height });
    this.#frame.scrollTop = top + (pins.scroll ? pins.height : 0);
    this.#frame.scrollLeft = left;
    this.#look();
    this.#render('beyond');
  }
}

/** `above`: the height of pinned lines that scroll away, before the others begin. */
function viewOf(frame: HTMLElement, table: HTMLTableElement, above: number): View {
  const { scrollTop, scrollLeft: left, clientWidth, clientHeight } = frame;
  const side = table.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;
  const head = table.tHead?.offsetHeight ?? 0;
  const top = Math.max(0, scrollTop - above);
  return { top, left, width: clientWidth - side, height: clientHeight - head };
}

function scaled({ row, band, column }: LineSizes, by: number): LineSizes {
  const grown = (size: number): number => Math.round(size * by);
  return { row: grown(row), band: grown(band), column: grown(column) };
}
