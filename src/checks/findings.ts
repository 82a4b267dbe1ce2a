/** Diagnostics as people and tools read them: worded, with line and column, in order of files. */
import type { Diagnostic, Place, Severity } from '../domain/diagnostics.ts';
import { addressOfCode, wordsOf } from './codes.ts';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The file as it can be opened from where the command runs. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The column after the last character, on the same line. */
  readonly end: number;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string | null;
  /** The page of the site that explains the rule. */
  readonly explained: string;
}

interface Spot {
  readonly line: number;
  readonly column: number;
  readonly end: number;
}

/** Words and places diagnostics, sorted by file, line, column and code; equal ones count once. */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  locate: (place: Place) => Spot,
  fileName: (file: string) => string,
): Finding[] {
  // Locating walks a file once if its diagnostics come together.
  const byFile = [...diagnostics].sort((a, b) => compareTexts(a.place.file, b.place.file));
  const findings = byFile.map((found): Finding => {
    const { code, severity, place } = found;
    const file = fileName(place.file);
    return {
      code,
      severity,
      file,
      ...locate(place),
      path: place.path,
      ...wordsOf(found),
      explained: addressOfCode(code),
    };
  });
  return inOrder(findings);
}

/** Sorts findings; where two say the same of the same place, one is enough. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      compareTexts(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareTexts(a.code, b.code) ||
      compareTexts(a.message, b.message),
  );
  return sorted.filter((finding, index) => !isSame(finding, sorted[index - 1]));
}

function isSame(a: Finding, b: Finding | undefined): boolean {
  return (
    b !== undefined &&
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column &&
    a.code === b.code &&
    a.message === b.message
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Warnings count as errors. */
export function strictly(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, severity: 'error' }));
}
