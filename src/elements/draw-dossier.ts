/**
 * A decision dossier: the question, the selection with its verdicts, the values with the numbers of
 * their sources, what is not known, and the sources. Made for paper; it can be read here first.
 */
import { fillPart, make } from './dom.ts';
import { drawLevel } from './note-pieces.ts';
import type { Evidenced, Report } from './report.ts';
import { SourceNumbers } from './source-numbers.ts';
import { describeDate } from '../domain/describe.ts';
import { fill } from '../domain/phrases.ts';
import type { ShownCell, ShownTable } from '../domain/shown-table.ts';

/** Columns that fit on a page side by side, and columns that a dossier holds at most. */
const COLUMNS_ON_A_PAGE = 5;
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

/** As many tables as the columns need, a few columns each. */
function drawValues(
  root: HTMLElement,
  { settings }: Report,
  { corner, columns, bands }: ShownTable,
  numbers: SourceNumbers,
): readonly HTMLElement[] {
  const words = settings.words.report;
  const count = Math.ceil(columns.length / COLUMNS_ON_A_PAGE);
  const cell = (shown: ShownCell, row: string, column: string): HTMLElement => {
    const { drawn, beside, cell: found } = shown;
    const td = make('td', {}, drawLevel(root, drawn));
    if (drawn.since !== null) td.append(' ', make('span', { class: 'quiet' }, drawn.since));
    if (beside !== null) td.append(' ', beside);
    const cited = (found?.sources ?? []).map((citation) => {
      const number = numbers.of(citation, `${column}: ${row}`);
      return `[${String(number)}]`;
    });
    if (cited.length > 0)
      td.append(' ', make('span', { class: 'cited' }, [...new Set(cited)].join('')));
    if (drawn.mark === 'disputed') td.append(' ', settings.words.marks.disputed);
    if (found?.note) td.append(make('p', {}, found.note));
    return td;
  };
  return Array.from({ length: count }, (_, part) => {
    const from = part * COLUMNS_ON_A_PAGE;
    const some = columns.slice(from, from + COLUMNS_ON_A_PAGE);
    const table = make('table', { class: 'report-table' });
    const heads = [corner, ...some.map(({ name }) => name)];
    table.append(
      make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
      ...bands.map((band) =>
        make(
          'tbody',
          {},
          make(
            'tr',
            { class: 'band' },
            make('th', { colspan: String(some.length + 1), scope: 'colgroup' }, band.name),
          ),
          ...band.rows.map((row) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, row.name),
              ...some.flatMap(({ name }, index) => {
                const shown = row.cells[from + index];
                return shown ? [cell(shown, row.name, name)] : [];
              }),
            ),
          ),
        ),
      ),
    );
    const title = count === 1 ? words.values : fill(words.columnsOf, { number: part + 1, count });
    return make('div', { class: 'report-part' }, make('h3', {}, title), table);
  });
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

function drawSources(
  { settings, words: cellWords }: Report,
  { sources }: Evidenced,
  numbers: SourceNumbers,
): HTMLElement {
  const words = settings.words.report;
  const list = make('ol', { class: 'report-sources' });
  for (const { id, places } of numbers.list) {
    const source = sources.get(id);
    const when = source?.date === undefined ? [] : [describeDate(source.date, cellWords)];
    const read = source
      ? [fill(words.accessed, { date: describeDate(source.accessed, cellWords) })]
      : [];
    const line = make(
      'li',
      {},
      make('a', { href: settings.pages.source.replace('*', id) }, source?.title ?? id),
      `, ${[...(source ? [source.publisher] : []), ...when, ...read].join(', ')}. `,
      ...(source?.url === undefined ? [] : [make('span', { class: 'report-url' }, source.url)]),
    );
    const where = make('ul', {});
    fillPart(
      where,
      places.map(({ at, cells }) => make('li', {}, `${at} (${cells.join('; ')})`)),
    );
    line.append(where);
    list.append(line);
  }
  return list;
}
