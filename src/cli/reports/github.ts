/** For pull requests: workflow commands that GitHub shows beside the lines. */
import { counted, type Report } from './report.ts';

export function githubReport({ findings, counts }: Report): string {
  const lines = findings.map(({ code, severity, file, line, column, end, message, hint }) => {
    const properties = [
      `file=${property(file)}`,
      `line=${line}`,
      `col=${column}`,
      ...(end > column ? [`endColumn=${end}`] : []),
      `title=${property(code)}`,
    ];
    return `::${severity} ${properties.join(',')}::${data(hint === null ? message : `${message}\n${hint}`)}`;
  });
  const summary = `${counted(counts.errors, 'error')} and ${counted(counts.warnings, 'warning')} in ${counted(counts.files, 'file')}.`;
  return [...lines, summary, ''].join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
