/** For people: what is wrong, the lines themselves, what was probably meant, where the rule is explained. */
import { styleText } from 'node:util';
import type { Finding } from '../../checks/findings.ts';
import { counted, type Counts, type Report } from './report.ts';

type Style = Parameters<typeof styleText>[0];

/** Draws with colours or without. */
type Paint = (style: Style, text: string) => string;

/** Lines longer than this are shown around the place that is meant. */
const WIDTH = 100;

export function humanReport({ findings, counts, textOf }: Report, coloured: boolean): string {
  const paint: Paint = (style, text) =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
  const blocks = findings.map((finding) => block(finding, textOf(finding.file), paint));
  return [...blocks, summary(counts, findings, paint), ''].join('\n');
}

function block(finding: Finding, text: string | undefined, paint: Paint): string {
  const { file, line, column, severity, code, message, hint, explained } = finding;
  const tint = severity === 'error' ? 'red' : 'yellow';
  const lines = [
    `${paint('bold', `${file}:${line}:${column}`)}  ${paint([tint, 'bold'], severity)}  ${message}`,
    ...excerpt(finding, text, (shown) => paint(tint, shown), paint),
    ...(hint === null ? [] : [`  ${hint}`]),
    paint('dim', `  ${code}: ${explained}`),
    '',
  ];
  return lines.join('\n');
}

/** The line, the one above it for orientation, and a mark under what is meant. */
function excerpt(
  finding: Finding,
  text: string | undefined,
  mark: (text: string) => string,
  paint: Paint,
): string[] {
  const { line, column, end } = finding;
  const all = text?.split(/\r?\n/) ?? [];
  const here = all[line - 1];
  // What is said of a file as a whole stands at its very beginning.
  const isWhole = line === 1 && column === 1 && end === 1;
  if (isWhole || here === undefined || here.trim() === '') return [];
  const gutter = String(line).length;
  const cut = windowAround(here, column, end);
  const above = line > 1 ? (all[line - 2] ?? '') : '';
  const numbered = (number: number, shown: string): string =>
    `  ${paint('dim', `${String(number).padStart(gutter)} │`)} ${shown}`.trimEnd();
  const width = Math.max(1, Math.min(end, column + cut.text.length) - column);
  const caret = `  ${paint('dim', `${' '.repeat(gutter)} │`)} ${' '.repeat(cut.column)}${mark('^'.repeat(Math.min(width, cut.text.length - cut.column || 1)))}`;
  return [
    ...(above.trim() === '' || cut.shifted
      ? []
      : [numbered(line - 1, windowAround(above, 1, 1).text)]),
    numbered(line, cut.text),
    caret,
  ];
}

/** The part of a line that is shown: all of it, or what surrounds the place. Tabs count as one column. */
function windowAround(
  line: string,
  column: number,
  end: number,
): { text: string; column: number; shifted: boolean } {
  const text = line.replaceAll('\t', ' ');
  if (text.length <= WIDTH) return { text, column: column - 1, shifted: false };
  const start = end - 1 <= WIDTH ? 0 : Math.max(0, column - 1 - 30);
  const shown = text.slice(start, start + WIDTH);
  const head = start > 0 ? '…' : '';
  const tail = start + WIDTH < text.length ? '…' : '';
  return {
    text: head + shown + tail,
    column: column - 1 - start + head.length,
    shifted: start > 0,
  };
}

function summary(counts: Counts, findings: readonly Finding[], paint: Paint): string {
  const read = `${counted(counts.records, 'record')} and ${counted(counts.facts, 'fact')} in ${counted(counts.files, 'file')}`;
  if (findings.length === 0) return `${paint(['green', 'bold'], 'No problems')}: ${read}.`;
  const parts = [
    ...(counts.errors > 0 ? [paint(['red', 'bold'], counted(counts.errors, 'error'))] : []),
    ...(counts.warnings > 0
      ? [paint(['yellow', 'bold'], counted(counts.warnings, 'warning'))]
      : []),
  ];
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${parts.join(' and ')} in ${counted(files, 'file')}, of ${read}.`;
}
