/** Redraws the matrix for a question, from the server's own cell and head. */
import { make, templateOf } from './dom.ts';
import { headState } from './head-state.ts';
import { editionPage, type Settings } from './settings.ts';
import type { Naming } from '../domain/need-name.ts';
import { columnHead, type ColumnHead } from '../domain/column-head.ts';
import type { Column } from '../domain/columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import { bandsOf, matrixCell, rowKey, type MatrixRow } from '../domain/matrix.ts';
import { drawnCell, rowName, type DrawnCell, type MatrixWords } from '../domain/matrix-view.ts';
import type { Finding } from '../domain/match.ts';
import type { PlainDate } from '../domain/model.ts';
import { VERDICTS, type Verdict } from '../domain/verdict.ts';
import type { CellWords } from '../domain/words.ts';

export interface MatrixDrawing {
  readonly dataset: Dataset;
  readonly settings: Settings;
  readonly at: PlainDate;
  readonly given: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether there are needs, and so groups. */
  readonly grouped: boolean;
  /** Rows that were asked for, with the canonical term that asked; they stand on top. */
  readonly asked: readonly { readonly row: MatrixRow; readonly term: string }[];
  readonly rows: readonly MatrixRow[];
  readonly words: MatrixWords;
  readonly naming: Naming;
}

/** Fills the table's head and bodies anew. */
export function drawMatrix(
  root: HTMLElement,
  table: HTMLTableElement,
  drawing: MatrixDrawing,
): void {
  const { findings, rows, asked, settings } = drawing;
  const starts = groupStarts(drawing);
  const cells = cellDrawer(root, drawing, starts);
  const bands = bandsOf(
    rows,
    settings.categories.map(({ id }) => id),
  );
  const names = new Map(settings.categories.map(({ id, name }) => [id, name]));
  const bodies = [
    ...(asked.length > 0 ? [{ name: settings.words.yourNeeds, rows: asked }] : []),
    ...bands.map((band) => ({
      name: names.get(band.category) ?? band.category,
      rows: band.rows.map((row) => ({ row, term: null })),
    })),
  ].map((band) =>
    make(
      'tbody',
      {},
      make(
        'tr',
        { class: 'band' },
        make(
          'th',
          { colspan: String(findings.length + 1), scope: 'colgroup' },
          make('span', {}, band.name),
        ),
      ),
      ...band.rows.map(({ row, term }) => cells(row, term)),
    ),
  );
  const corner = table.querySelector('.heads .corner')?.cloneNode(true);
  const heads = make(
    'tr',
    { class: 'heads' },
    ...(corner ? [corner] : []),
    ...drawHeads(root, drawing, starts),
  );
  table.tHead?.replaceChildren(...(drawing.grouped ? [drawGroups(drawing)] : []), heads);
  for (const body of [...table.tBodies]) body.remove();
  table.append(...bodies);
}

/** The columns at which a verdict group begins. */
function groupStarts({ findings, grouped }: MatrixDrawing): ReadonlySet<number> {
  const starts = new Set<number>();
  if (grouped)
    findings.forEach(({ verdict }, index) => {
      if (index > 0 && findings[index - 1]?.verdict !== verdict) starts.add(index);
    });
  return starts;
}

function drawGroups({ findings, settings }: MatrixDrawing): HTMLElement {
  const row = make('tr', { class: 'verdicts' }, make('td', { class: 'corner' }));
  for (const verdict of [...VERDICTS].reverse()) {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    if (count > 0)
      row.append(
        make(
          'th',
          { colspan: String(count), scope: 'colgroup', 'data-verdict': verdict },
          `${settings.words.verdicts[verdict]} ${String(count)}`,
        ),
      );
  }
  return row;
}

function drawHeads(
  root: HTMLElement,
  drawing: MatrixDrawing,
  starts: ReadonlySet<number>,
): HTMLElement[] {
  const { dataset, findings, at, settings, words } = drawing;
  const fresh = templateOf(root, 'head');
  return findings.map(({ column }, index) => {
    const address = editionPage(settings, column.edition.id);
    const th = drawHead(fresh(), columnHead(dataset, column, at), address, settings, words.cell);
    th.classList.toggle('group-start', starts.has(index));
    return th;
  });
}

/** Fills a copy of the server's empty column head; parts that say nothing are left out. */
export function drawHead(
  th: HTMLElement,
  head: ColumnHead,
  href: string,
  settings: Settings,
  cellWords: CellWords,
): HTMLElement {
  const { words } = settings;
  const set = (name: string, text: string): void => {
    const place = th.querySelector(`.head-${name}`);
    if (text === '') place?.remove();
    else place?.replaceChildren(text);
  };
  set('product', head.edition === null ? '' : head.product);
  set('edition', head.edition ?? head.product);
  set('release', head.release ?? words.noRelease);
  th.querySelector('.head-state')?.setAttribute('data-support', head.support.state);
  set('state', headState(head, settings, cellWords));
  th.querySelector('a')?.setAttribute('href', href);
  return th;
}

function cellDrawer(root: HTMLElement, drawing: MatrixDrawing, starts: ReadonlySet<number>) {
  const { dataset, findings, at, given, settings, words } = drawing;
  const fresh = templateOf(root, 'cell');
  return (row: MatrixRow, term: string | null): HTMLElement => {
    const name = make(
      'a',
      { href: settings.pages.feature.replace('*', row.feature.id) },
      rowName(dataset, row.feature, row.target, at),
    );
    const tr = make(
      'tr',
      term === null ? {} : { class: 'asked' },
      make('th', { scope: 'row' }, name),
    );
    findings.forEach(({ column, terms }, index) => {
      const drawn = drawnCell(dataset, matrixCell(dataset, column, row, at, given), row, at, words);
      const td = drawCell(fresh(), drawn, cellAddress(settings, column, row));
      const verdict: Verdict | undefined = terms.find((result) => result.term === term)?.verdict;
      if (verdict) td.dataset['verdict'] = verdict;
      td.classList.toggle('group-start', starts.has(index));
      tr.append(td);
    });
    return tr;
  };
}

/** Fills a copy of the server's empty cell; parts that say nothing are left out. */
export function drawCell(
  td: HTMLElement,
  { shape, value, since, mark }: DrawnCell,
  href: string,
): HTMLElement {
  const link = td.querySelector('a');
  link?.setAttribute('href', href);
  link?.setAttribute('data-level', shape);
  td.querySelector('.cell-value')?.replaceChildren(value);
  const sinceAt = td.querySelector('.cell-since');
  if (since === null) sinceAt?.remove();
  else sinceAt?.replaceChildren(since);
  const marks = td.querySelector('.cell-marks');
  if (mark === null) marks?.remove();
  else marks?.setAttribute('data-mark', mark);
  return td;
}

function cellAddress(settings: Settings, { edition }: Column, row: MatrixRow): string {
  return `${editionPage(settings, edition.id)}#${rowKey(row)}`;
}
