/** Collects the diagnostics of one file while it is assembled. */
import { diagnostic, type Code } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

export type Path = readonly (string | number)[];

/** A path that is made only where something is said: there are many facts and few mistakes. */
export type LazyPath = (...below: Path) => Path;

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
