/** Keeps pinned columns and rows beside the heads: how far in they stick depends on what is before them. */

const watched = new WeakMap<HTMLTableElement, ResizeObserver>();

/** Measures now, and whenever the heads change their size. */
export function keepInSight(frame: HTMLElement, table: HTMLTableElement): void {
  watched.get(table)?.disconnect();
  const observer = new ResizeObserver(() => {
    measure(frame, table);
  });
  watched.set(table, observer);
  if (table.tHead) observer.observe(table.tHead);
  observer.observe(frame);
  measure(frame, table);
}

function measure(frame: HTMLElement, table: HTMLTableElement): void {
  const heads = table.querySelector<HTMLElement>('tr.heads');
  const pixels = (name: string, size: number): void => {
    table.style.setProperty(name, `${String(Math.round(size))}px`);
  };
  pixels('--heads', heads?.offsetHeight ?? 0);
  let before = heads?.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;
  for (const th of heads?.querySelectorAll<HTMLElement>('th[data-pin]') ?? []) {
    pixels(`--pin-${th.dataset['pin'] ?? ''}`, before);
    before += th.offsetWidth;
  }
  const pins = table.querySelector<HTMLElement>('tbody.pins');
  const isTall = (pins?.offsetHeight ?? 0) + (heads?.offsetHeight ?? 0) > frame.clientHeight * 0.6;
  pins?.classList.toggle('too-tall', isTall);
}
