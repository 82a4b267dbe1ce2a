/** Tables as text: NDJSON for programs, CSV for spreadsheets. */

type Value = string | number | boolean | null | readonly string[];

/** One JSON object a line, keys in the order of the columns; what a row does not say is null. */
export function toNdjson<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row)[],
): string {
  const keys = columns.map((column) => [column, JSON.stringify(column)] as const);
  const lines = rows.map((row) =>
    keys.map(([column, key]) => `${key}:${inJson(row[column] as Value | undefined)}`).join(','),
  );
  return lines.map((line) => `{${line}}\n`).join('');
}

/** As `JSON.stringify` writes it, which is asked only where there is something to quote. Numbers are finite. */
function inJson(value: Value | undefined): string {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? JSON.stringify(value)
    : String(value ?? null);
}

/** RFC 4180 with a header line. Null is empty, lists are joined with `;`. */
export function toCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): string {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] as Value)).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

function quote(value: Value): string {
  const text = value === null ? '' : typeof value === 'object' ? value.join(';') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
