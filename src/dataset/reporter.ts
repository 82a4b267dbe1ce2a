/** Collects the diagnostics of one file while it is assembled. */
import { diagnostic, type Code } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

export type Path = readonly (string | number)[];

export interface Reporter {
  /** Whether anything was reported: the record then has holes. */
  readonly damaged: boolean;
  report(code: Code, path: Path, args?: Diagnostic['args'], on?: 'key' | 'value'): void;
}

export function reporterOf(file: string, into: Diagnostic[]): Reporter {
  let damaged = false;
  return {
    get damaged() {
      return damaged;
    },
    report(code, path, args = {}, on = 'value') {
      damaged = true;
      into.push(diagnostic(code, { file, path, on }, args));
    },
  };
}
