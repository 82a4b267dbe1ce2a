/** Runs the checks. They only collect; one that crashes becomes a diagnostic and stops no other. */
import { diagnostic } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PlainDate } from '../domain/model.ts';
import {
  contextOf,
  type Check,
  type CheckSubject,
  type ProseSubject,
  type Report,
} from './context.ts';
import { CHECKS } from './registry.ts';
import { Walk } from './walk.ts';

export interface CheckOptions {
  /** The day that counts as today. */
  readonly today: PlainDate;
  readonly prose?: ProseSubject;
  readonly checks?: readonly Check[];
}

const NO_PROSE: ProseSubject = { pieces: [], links: [] };

/** Everything that the checks find in what was read, in no particular order. */
export function runChecks(subject: CheckSubject, options: CheckOptions): Diagnostic[] {
  const { today, prose = NO_PROSE, checks = CHECKS } = options;
  const found: Diagnostic[] = [];
  const suspects = new Set<string>();
  const suspect = ({ severity, place }: Diagnostic): void => {
    if (severity === 'error') suspects.add(place.file);
  };
  subject.diagnostics.forEach(suspect);
  const context = contextOf(subject, prose, today, suspects);
  const report: Report = (code, place, args) => {
    const one = diagnostic(code, place, args);
    suspect(one);
    found.push(one);
  };
  const crashed = (check: Check, error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    found.push(diagnostic('check-crashed', { file: '', path: [] }, { check: check.name, reason }));
  };
  const round = new Walk();
  for (const check of checks)
    try {
      if (check.walk) round.join(check.walk(context, report), (error) => crashed(check, error));
    } catch (error) {
      crashed(check, error);
    }
  round.go(context);
  for (const check of checks)
    try {
      check.check?.(context, report);
    } catch (error) {
      crashed(check, error);
    }
  return found;
}
