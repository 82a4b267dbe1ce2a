/**
 * The legend, from what is drawn: the server has written all of it, what is not shown is hidden. Beside
 * a window it stays whole: what is in view changes with every scroll.
 */

export function showInLegend(root: ParentNode, table: HTMLTableElement): void {
  const isWindow = table.classList.contains('windowed');
  for (const line of root.querySelectorAll<HTMLElement>('.legend [data-shows]')) {
    const [kind = '', name = ''] = line.dataset['shows']?.split(' ') ?? [];
    line.hidden =
      !isWindow && table.querySelector(`tbody td [data-${kind}="${name}"]:not([hidden])`) === null;
  }
}
