/** An answer for people at a terminal: three groups, each edition with what decided it and who says so. */
import type { Cell } from '../domain/cell.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeCell, describeDate } from '../domain/describe.ts';
import type { TermResult } from '../domain/judge.ts';
import type { Answer, DropGain, Finding } from '../domain/match.ts';
import { editionName, releaseName } from '../domain/names.ts';
import { VERDICTS, type Verdict } from '../domain/verdict.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  meets: 'Meets',
  unknown: 'Cannot tell',
  fails: 'Fails',
};

/** The whole answer as text that ends with a line end. */
export function printAnswer(
  dataset: Dataset,
  at: string,
  { findings, counts, drops }: Answer,
): string {
  const groups = VERDICTS.toReversed().flatMap((verdict) => {
    const members = findings.filter((finding) => finding.verdict === verdict);
    if (members.length === 0) return [];
    const lines = members.flatMap((finding) => printFinding(dataset, at, finding));
    return [`${HEADINGS[verdict]} (${String(counts[verdict])})`, ...lines, ''];
  });
  const gains = drops.filter(({ meets, unknown }) => meets + unknown > 0).map(printGain);
  const empty = findings.length === 0 ? ['No edition is on offer on that day.', ''] : [];
  const head = `On ${describeDate(at, ENGLISH_CELL_WORDS)}`;
  return `${[head, '', ...empty, ...groups, ...gains].join('\n').trimEnd()}\n`;
}

function printGain({ term, meets, unknown }: DropGain): string {
  const more = unknown === 0 ? '' : `, and ${String(unknown)} that cannot be told`;
  return `Without ${term}, ${String(meets)} more would meet${more}.`;
}

function printFinding(dataset: Dataset, at: string, { column, terms, wants }: Finding): string[] {
  const release = column.release ? ` ${releaseName(column.release)}` : '';
  const name = editionName(dataset, column.edition, at);
  return [
    `  ${name}${release}  [${column.edition.id}]`,
    ...[...terms, ...wants].map((result) => `      ${printTermResult(dataset, at, result)}`),
  ];
}

const MARKS: Readonly<Record<Verdict, string>> = { meets: '+', unknown: '?', fails: '-' };

function printTermResult(dataset: Dataset, at: string, result: TermResult): string {
  const cells = result.cells.map((cell) => printCell(dataset, at, cell)).join('; ');
  const turned =
    result.disputedTurn === null ? '' : ' (sources disagree, and it would turn the verdict)';
  return `${MARKS[result.verdict]} ${result.term}${cells === '' ? '' : `: ${cells}`}${turned}`;
}

function printCell(dataset: Dataset, at: string, cell: Cell): string {
  const { value, since, note, caveats } = describeCell(dataset, cell, at, ENGLISH_CELL_WORDS);
  const details = [...(since === null ? [] : [`since ${since}`]), ...caveats].join(', ');
  const sources = cell.sources.map(({ source, at: locator }) => `${source}, ${locator}`).join('; ');
  return [
    value,
    ...(details === '' ? [] : [`(${details})`]),
    ...(note === null ? [] : [`– ${note}`]),
    ...(sources === '' ? [] : [`[${sources}]`]),
  ].join(' ');
}
