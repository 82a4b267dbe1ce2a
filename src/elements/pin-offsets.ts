/** Keeps pinned columns and rows beside the heads: how far in they stick depends on what is before them. */

const watched = new WeakMap<HTMLTableElement, ResizeObserver>();

/**
 * Measures once the table stands and whenever its heads change their size. Without pins nothing is
 * measured: it would lay out thousands of cells once more.
 */
export function keepInSight(frame: HTMLElement, table: HTMLTableElement): void {
  watched.get(table)?.disconnect();
  watched.delete(table);
  if (!table.querySelector('tbody.pins > tr, th[data-pin]')) return;
  const observer = new ResizeObserver(() => {
    measure(frame, table);
  });
  watched.set(table, observer);
  if (table.tHead) observer.observe(table.tHead);
  observer.observe(frame);
}

function measure(frame: HTMLElement, table: HTMLTableElement): void {
  const heads = table.querySelector<HTMLElement>('tr.heads');
  const height = heads?.offsetHeight ?? 0;
  const offsets: [name: string, size: number][] = [['--heads', height]];
  let before = heads?.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;
  for (const th of heads?.querySelectorAll<HTMLElement>('th[data-pin]') ?? []) {
    offsets.push([`--pin-${th.dataset['pin'] ?? ''}`, before]);
    before += th.offsetWidth;
  }
  const pins = table.querySelector<HTMLElement>('tbody.pins');
  const isTall = (pins?.offsetHeight ?? 0) + height > frame.clientHeight * 0.6;
  for (const [name, size] of offsets) {
    const value = `${String(Math.round(size))}px`;
    if (table.style.getPropertyValue(name) !== value) table.style.setProperty(name, value);
  }
  pins?.classList.toggle('too-tall', isTall);
}
