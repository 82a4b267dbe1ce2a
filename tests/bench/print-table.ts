/** The rows of all parts as one table that fits a terminal: long texts go over several lines. */
import type { Row } from './part.ts';

const WIDTHS = [38, 30, 42, 42] as const;
const HEADS = ['what', 'target', 'measured', 'peers, in the same run'] as const;

export function printTable(rows: readonly Row[]): string {
  const lines = [
    ...tableRow([...HEADS]),
    WIDTHS.map((width) => '─'.repeat(width)).join('─┼─'),
    ...rows.flatMap((row) => tableRow([mark(row) + row.what, row.target, row.measured, row.peers])),
  ];
  return `${lines.join('\n')}\n`;
}

function mark({ met }: Row): string {
  return met === null ? '  ' : met ? '✓ ' : '✗ ';
}

function tableRow(texts: readonly string[]): string[] {
  const cells = texts.map((text, column) => wrapped(text, WIDTHS[column] ?? 40));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, column) => (cell[line] ?? '').padEnd(WIDTHS[column] ?? 40))
      .join(' │ ')
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}
