/** For programs: the shape that DESIGN section 4 promises. */
import type { Report } from './report.ts';

export function jsonReport({ findings, counts }: Report): string {
  const diagnostics = findings.map(
    ({ code, severity, file, line, column, path, message, hint }) => ({
      code,
      severity,
      file,
      line,
      column,
      path,
      message,
      hint,
    }),
  );
  return `${JSON.stringify({ ok: counts.errors === 0, counts, diagnostics }, null, 2)}\n`;
}
