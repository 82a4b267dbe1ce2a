/**
 * A table as text to take along: Markdown for a document, CSV for a file, TSV for a spreadsheet's
 * clipboard. Exactly what is on the screen, not-known cells included.
 */
import type { ShownCell, ShownColumn, ShownTable } from './shown-table.ts';

export interface TableTextWords {
  /** Head of the column of bands. */
  readonly category: string;
  /** Head of the row that says how columns answer the needs. */
  readonly verdict: string;
  /** What † and ‡ mean. */
  readonly marks: Readonly<Record<'caveat' | 'disputed', string>>;
}

/** The marks as they stand in a cell. Their meaning is said once, below a Markdown table. */
const MARKS = { caveat: '†', disputed: '‡' } as const;

/** A cell in one line: "full ‡ (≤ 5.0 · 2008); gained". */
export function cellText({ drawn, beside }: ShownCell): string {
  const { value, mark, since } = drawn;
  const marked = mark === null ? value : `${value} ${MARKS[mark]}`;
  const dated = since === null ? marked : `${marked} (${since})`;
  return beside === null ? dated : `${dated}; ${beside}`;
}

function headText({ name, state }: ShownColumn): string {
  return state === '' ? name : `${name} (${state})`;
}

/** A Markdown table; bands are rows of their own, in bold. Ends with what the marks mean. */
export function markdownTable(table: ShownTable, words: TableTextWords): string {
  const { corner, columns, bands } = table;
  const line = (first: string, others: readonly string[]): string =>
    `| ${[first, ...others.map(inMarkdown)].join(' | ')} |`;
  const strong = (text: string): string => `**${inMarkdown(text)}**`;
  const head = line(inMarkdown(corner), columns.map(headText));
  const rule = `| ${Array.from({ length: columns.length + 1 }, () => '---').join(' | ')} |`;
  const groups = columns.map(({ group }) => group);
  const body = bands.flatMap(({ name, rows }) => [
    line(
      strong(name),
      columns.map(() => ''),
    ),
    ...rows.map((row) => line(inMarkdown(row.name), row.cells.map(cellText))),
  ]);
  const verdicts = groups.some((group) => group !== '')
    ? [line(inMarkdown(words.verdict), groups)]
    : [];
  return [head, rule, ...verdicts, ...body, ...explained(table, words), ''].join('\n');
}

function explained({ bands }: ShownTable, { marks }: TableTextWords): readonly string[] {
  const used = new Set(
    bands.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ drawn }) => drawn.mark))),
  );
  const lines = (['caveat', 'disputed'] as const).filter((mark) => used.has(mark));
  return lines.length === 0
    ? []
    : ['', lines.map((mark) => `${MARKS[mark]} ${marks[mark]}`).join(', ')];
}

/** Text in a Markdown table: pipes, backslashes and what would be markup are escaped, lines joined. */
function inMarkdown(text: string): string {
  return oneLine(text).replace(/[\\|`<>[\]_*]/g, (character) => `\\${character}`);
}

/** RFC 4180: a comma between cells, CRLF after rows, quotes doubled. The category is a column. */
export function csvTable(table: ShownTable, words: TableTextWords): string {
  return rowsOf(table, words)
    .map((row) => row.map((text) => quoted(text, /[",\r\n]/)).join(',') + '\r\n')
    .join('');
}

/** Tab-separated, as spreadsheets paste it. */
export function tsvTable(table: ShownTable, words: TableTextWords): string {
  return rowsOf(table, words)
    .map((row) => row.map((text) => quoted(oneLine(text), /"/)).join('\t') + '\n')
    .join('');
}

function rowsOf(table: ShownTable, words: TableTextWords): readonly (readonly string[])[] {
  const { corner, columns, bands } = table;
  const groups = columns.map(({ group }) => group);
  const rows = [
    [words.category, corner, ...columns.map(headText)],
    ...(groups.some((group) => group !== '') ? [['', words.verdict, ...groups]] : []),
    ...bands.flatMap(({ name, rows: members }) =>
      members.length === 0
        ? [[name, '', ...columns.map(() => '')]]
        : members.map((row) => [name, row.name, ...row.cells.map(cellText)]),
    ),
  ];
  return rows.map((row) => row.map(asText));
}

/** A spreadsheet runs what begins with one of these as a formula; an apostrophe makes it text. */
function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, special: RegExp): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
