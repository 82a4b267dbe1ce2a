/** Draws the sums: a body for each group, its rows from the server's template. */
import type { CostSettings } from './cost-settings.ts';
import { make, part, templateOf } from './dom.ts';
import type { CostGroup, CostRow, WayView } from '../domain/cost-view.ts';
import type { Citation } from '../domain/model.ts';
import { listFormat } from '../domain/language-formats.ts';
import { counted, fill } from '../domain/phrases.ts';
import type { PriceBook } from '../domain/price-book.ts';

export function drawCost(
  root: HTMLElement,
  groups: readonly CostGroup[],
  book: PriceBook,
  settings: CostSettings,
): void {
  const table = part(root, 'sums') as HTMLTableElement;
  for (const body of [...table.tBodies]) body.remove();
  const emptyRow = templateOf(root, 'cost-row');
  const drawing = { book, settings };
  table.append(
    ...groups.map(({ key, title, rows }) =>
      make(
        'tbody',
        { 'data-group': key },
        make('tr', { class: 'band' }, make('th', { colspan: '3', scope: 'colgroup' }, title)),
        ...rows.map((row) => fillRow(emptyRow(), row, drawing)),
      ),
    ),
  );
  table.hidden = groups.length === 0;
}

interface CostDrawing {
  readonly book: PriceBook;
  readonly settings: CostSettings;
}

function fillRow(element: HTMLElement, row: CostRow, drawing: CostDrawing): HTMLElement {
  const { words, pages, language } = drawing.settings;
  const page = row.edition.includes('/') ? pages.edition : pages.product;
  const name = part(element, 'name');
  name.setAttribute('href', page.replace('*', row.edition));
  name.textContent = row.name;
  part(element, 'total').textContent = row.total;
  const disputed = part(element, 'disputed');
  const totals = listFormat(language, { type: 'conjunction' }).format(row.otherTotals);
  disputed.textContent = fill(words.disputed, { totals });
  disputed.hidden = row.otherTotals.length === 0;
  fillList(element, 'steps', row.steps);
  fillList(element, 'notes', row.notes);
  const lines = (ways: readonly WayView[]): readonly string[] =>
    ways.map(({ label, total }) => fill(words.wayLine, { label, total }));
  fillList(element, 'others', lines(row.others));
  fillList(element, 'besides', lines(row.besides));
  fillEvidence(part(element, 'evidence'), row, drawing);
  return element;
}

/** Fills the list of a part, which is the list itself or holds it below a heading. */
function fillList(element: HTMLElement, name: string, lines: readonly string[]): void {
  const holder = part(element, name);
  const list = holder.matches('ol, ul') ? holder : holder.querySelector('ul');
  list?.replaceChildren(...lines.map((line) => make('li', {}, line)));
  holder.hidden = lines.length === 0;
}

function fillEvidence(fold: HTMLElement, row: CostRow, drawing: CostDrawing): void {
  const { words, language } = drawing.settings;
  const cited = row.sources.length + row.disputes.length;
  fold.hidden = cited === 0;
  const summary = make('summary', {}, counted(words.sources, cited, language));
  fold.replaceChildren(
    summary,
    ...(row.since === null ? [] : [make('p', {}, row.since)]),
    evidence(row.sources, drawing),
    ...row.disputes.flatMap(({ text, sources }) => [
      make('p', {}, fill(words.dispute, { text })),
      evidence(sources, drawing),
    ]),
    ...(row.because === null ? [] : [make('p', {}, fill(words.because, { reason: row.because }))]),
  );
}

function evidence(sources: readonly Citation[], { book, settings }: CostDrawing): HTMLElement {
  return make(
    'ul',
    { class: 'evidence' },
    ...sources.map(({ source, at, silent }) =>
      make(
        'li',
        {},
        make(
          'a',
          { href: settings.pages.source.replace('*', source) },
          book.titles[source] ?? source,
        ),
        ', ',
        make('span', { class: 'evidence-place' }, at),
        ...(silent ? [` (${settings.words.silent})`] : []),
      ),
    ),
  );
}
