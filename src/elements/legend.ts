/** The legend, from what is drawn: the server has written all of it, what is not shown is hidden. */

export function showInLegend(root: ParentNode, table: HTMLTableElement): void {
  for (const line of root.querySelectorAll<HTMLElement>('.legend [data-shows]')) {
    const [kind = '', name = ''] = line.dataset['shows']?.split(' ') ?? [];
    line.hidden = table.querySelector(`tbody td [data-${kind}="${name}"]:not([hidden])`) === null;
  }
}
