/**
 * A decision dossier: the question, the selection with its verdicts, the values with the numbers of
 * their sources, what is not known, and the sources. Made for paper; it can be read here first.
 */
import { make } from './dom.ts';
import { drawSources } from './dossier-sources.ts';
import { drawValues } from './dossier-values.ts';
import type { Report } from './report.ts';
import { SourceNumbers } from './source-numbers.ts';
import { describeDate } from '../domain/describe.ts';
import { fill } from '../domain/phrases.ts';
import type { ShownTable } from '../domain/shown-table.ts';

/** Columns that a dossier holds at most. */
const MOST_COLUMNS = 15;

export async function drawDossier(
  root: HTMLElement,
  report: Report,
  address: string,
  close: () => void,
): Promise<readonly HTMLElement[]> {
  const { settings } = report;
  const evidenced = await report.withEvidence();
  const all = evidenced.table.columns.length;
  const table = firstColumns(evidenced.table);
  const words = settings.words.report;
  const numbers = new SourceNumbers();
  const values = drawValues(root, report, table, numbers);
  return [
    drawHead(report, address, close),
    ...(all > MOST_COLUMNS
      ? [make('p', {}, fill(words.firstColumns, { count: MOST_COLUMNS, all }))]
      : []),
    ...drawQuestion(report),
    make('h3', {}, words.editions),
    drawSelection(report, table),
    ...values,
    make('h3', {}, words.unknowns),
    ...drawUnknowns(report, table),
    make('h3', {}, words.sources),
    make('p', {}, words.sourcesOf),
    drawSources(report, evidenced, numbers),
  ];
}

function firstColumns(table: ShownTable): ShownTable {
  return {
    ...table,
    columns: table.columns.slice(0, MOST_COLUMNS),
    bands: table.bands
      .filter(({ rows }) => rows.length > 0)
      .map((band) => ({
        ...band,
        rows: band.rows.map((row) => ({ ...row, cells: row.cells.slice(0, MOST_COLUMNS) })),
      })),
  };
}

function drawHead({ settings, at, words: cellWords }: Report, address: string, close: () => void) {
  const words = settings.words.report;
  const print = make('button', { type: 'button' }, words.print);
  print.addEventListener('click', () => {
    print.blur();
    globalThis.print();
  });
  const leave = make('button', { type: 'button' }, settings.words.close);
  leave.addEventListener('click', close);
  const facts = [
    fill(words.asOf, { date: describeDate(at, cellWords) }),
    fill(words.revision, { revision: settings.revision }),
  ];
  return make(
    'header',
    {},
    make('p', { class: 'report-name' }, settings.title),
    make('h2', { tabindex: '-1' }, words.title),
    make('p', {}, facts.join(' · ')),
    make('p', {}, `${words.address}: `, make('a', { href: address }, address)),
    make('p', { class: 'no-print' }, print, ' ', leave),
  );
}

function drawQuestion({ settings, needs, wants, accepted, given }: Report): HTMLElement[] {
  const words = settings.words.report;
  const list = (names: readonly string[]): HTMLElement =>
    make('ul', {}, ...names.map((name) => make('li', {}, name)));
  const sentence = (phrase: string, names: readonly string[]): HTMLElement[] =>
    names.length === 0 ? [] : [make('p', {}, fill(phrase, { list: names.join(', ') }))];
  return [
    make('h3', {}, words.needs),
    needs.length === 0 ? make('p', {}, words.noNeeds) : list(needs),
    ...(wants.length === 0 ? [] : [make('h3', {}, words.wants), list(wants)]),
    ...sentence(words.accepted, accepted),
    ...sentence(words.given, given),
  ];
}

function drawSelection({ settings }: Report, { columns }: ShownTable): HTMLElement {
  const words = settings.words.report;
  const hasVerdicts = columns.some(({ group }) => group !== '');
  const heads = [words.edition, words.state, ...(hasVerdicts ? [words.verdict] : [])];
  const table = make('table', { class: 'report-table' });
  table.append(
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make(
      'tbody',
      {},
      ...columns.map(({ name, state, group }) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, name),
          make('td', {}, state),
          ...(hasVerdicts ? [make('td', {}, group)] : []),
        ),
      ),
    ),
  );
  return table;
}

function drawUnknowns(
  { settings }: Report,
  { columns, bands }: ShownTable,
): readonly HTMLElement[] {
  const rows = bands.flatMap((band) => band.rows);
  const lists = columns.flatMap(({ name }, index) => {
    const unknown = rows
      .filter(({ cells }) => cells[index]?.drawn.shape === 'unknown')
      .map((row) => row.name);
    return unknown.length === 0
      ? []
      : [make('p', {}, make('strong', {}, `${name}: `), unknown.join(', '))];
  });
  return lists.length > 0 ? lists : [make('p', {}, settings.words.report.noUnknowns)];
}
