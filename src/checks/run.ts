/** Runs the checks. They only collect; one that crashes becomes a diagnostic and stops no other. */
import { diagnostic } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PlainDate } from '../domain/model.ts';
import {
  contextOf,
  type Check,
  type CheckContext,
  type CheckSubject,
  type ProseSubject,
  type Report,
} from './context.ts';
import { CHECKS } from './registry.ts';
import { walk, type Steps } from './walk.ts';

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
  walk(
    context,
    checks.flatMap((check) => guarded(check, context, report, crashed)),
  );
  for (const check of checks) {
    try {
      check.check?.(context, report);
    } catch (error) {
      crashed(check, error);
    }
  }
  return found;
}

type Crashed = (check: Check, error: unknown) => void;

/** A check's steps; none more are taken once one of them has crashed. */
function guarded(check: Check, context: CheckContext, report: Report, crashed: Crashed): Steps[] {
  let isRunning = true;
  const guard =
    <Site>(step: (site: Site) => void) =>
    (site: Site): void => {
      if (!isRunning) return;
      try {
        step(site);
      } catch (error) {
        isRunning = false;
        crashed(check, error);
      }
    };
  const made: Steps[] = [];
  guard(() => {
    const { timeline, fact, statement, end } = check.walk?.(context, report) ?? {};
    made.push({
      ...(timeline && { timeline: guard(timeline) }),
      ...(fact && { fact: guard(fact) }),
      ...(statement && { statement: guard(statement) }),
      ...(end && { end: () => guard(end)(undefined) }),
    });
  })(undefined);
  return made;
}
