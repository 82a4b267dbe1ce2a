/** What every report is made from. */
import type { Finding } from '../../checks/findings.ts';

export interface Report {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly textOf: (file: string) => string | undefined;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
  readonly records: number;
  readonly facts: number;
}

/** A number with its noun: "1 error", "12,345 facts". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
