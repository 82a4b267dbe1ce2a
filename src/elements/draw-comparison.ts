/** Redraws a comparison: counts, table, and what is not shown, from the server's own pieces. */
import type { CompareSettings } from './compare-settings.ts';
import { fillPart, make, part, templateOf } from './dom.ts';
import { drawCell, drawHead } from './draw-cell.ts';
import { drawLeftOut } from './draw-left-out.ts';
import { editionPage } from './settings.ts';
import { CONTRASTS_SHOWN, type Contrast } from '../domain/compare.ts';
import type { ComparisonView, ViewRow } from '../domain/comparison-view.ts';
import { numberFormat } from '../domain/language-formats.ts';
import type { CellWords } from '../domain/words.ts';

export interface ComparisonDrawing {
  readonly view: ComparisonView;
  readonly settings: CompareSettings;
  readonly words: CellWords;
  readonly caption: string;
}

export function drawComparison(root: HTMLElement, drawing: ComparisonDrawing): void {
  drawTally(root, drawing);
  drawTable(root, drawing);
  const { view, settings } = drawing;
  fillPart(part(root, 'left-out'), drawLeftOut(view.left, view.shown, settings));
}

function contrastDrawer(root: HTMLElement): (contrast: Contrast, text: string) => HTMLElement {
  const fresh = templateOf(root, 'contrast');
  return (contrast, text) => {
    const mark = fresh();
    mark.dataset['contrast'] = contrast;
    mark.textContent = text;
    return mark;
  };
}

function drawTally(root: HTMLElement, { view, settings, caption }: ComparisonDrawing): void {
  const table = part(root, 'tally') as HTMLTableElement;
  const mark = contrastDrawer(root);
  const numbers = numberFormat(settings.language);
  const rows = view.columns.flatMap(({ name, compared, counts }) => {
    if (!counts) return [];
    const link = make('a', { href: editionPage(settings, compared.column.edition.id) }, name);
    const cells = CONTRASTS_SHOWN.map((contrast) =>
      make('td', {}, mark(contrast, numbers.format(counts[contrast]))),
    );
    return [make('tr', {}, make('th', { scope: 'row' }, link), ...cells)];
  });
  table.caption?.replaceChildren(caption);
  table.tBodies[0]?.replaceChildren(...rows);
}

function drawTable(root: HTMLElement, drawing: ComparisonDrawing): void {
  const { view, settings, words, caption } = drawing;
  const table = root.querySelector<HTMLTableElement>('table.comparison');
  if (!table) throw new Error('The page lacks its comparison.');
  const corner = table.querySelector('.heads .corner')?.cloneNode(true);
  const fresh = templateOf(root, 'head');
  const heads = view.columns.map(({ head, compared, counts }) => {
    const address = editionPage(settings, compared.column.edition.id);
    const th = drawHead(fresh(), head, address, settings, words);
    if (!counts) th.append(make('span', { class: 'head-baseline' }, settings.compare.baseline));
    return th;
  });
  const names = new Map(settings.categories.map(({ id, name }) => [id, name]));
  const row = rowDrawer(root, drawing);
  const bodies = view.bands.map(({ category, rows }) => {
    const head = make(
      'th',
      { colspan: String(heads.length + 1), scope: 'colgroup' },
      make('span', {}, names.get(category) ?? category),
    );
    return make('tbody', {}, make('tr', { class: 'band' }, head), ...rows.map(row));
  });
  table.caption?.replaceChildren(caption);
  table.tHead?.replaceChildren(
    make('tr', { class: 'heads' }, ...(corner ? [corner] : []), ...heads),
  );
  for (const body of [...table.tBodies]) body.remove();
  table.append(...bodies);
}

function rowDrawer(root: HTMLElement, { view, settings }: ComparisonDrawing) {
  const fresh = templateOf(root, 'cell');
  const mark = contrastDrawer(root);
  return ({ feature, key, name, standing, cells }: ViewRow): HTMLElement => {
    const link = make('a', { href: settings.pages.feature.replace('*', feature.id) }, name);
    const tds = cells.map(({ cell, drawn, anchor, contrast }, index) => {
      const page = editionPage(settings, cell.column.edition.id);
      const td = drawCell(fresh(), drawn, `${page}#${anchor}`, settings.words);
      const column = view.columns[index];
      td.dataset['column'] = column?.name ?? '';
      const opener = td.querySelector<HTMLElement>('.cell-link');
      if (opener) opener.dataset['open'] = `${column?.compared.id ?? ''}~${key}`;
      if (contrast) td.append(mark(contrast, settings.compare.contrasts[contrast]));
      return td;
    });
    return make('tr', { 'data-standing': standing }, make('th', { scope: 'row' }, link), ...tds);
  };
}
