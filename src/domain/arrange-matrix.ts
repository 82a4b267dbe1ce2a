/**
 * The order of a matrix: which columns and rows stand where, after what the reader asked for, pinned,
 * put in an order and left out.
 */
import { columnKey } from './columns.ts';
import type { RowChoice, RowStanding } from './compare.ts';
import type { Finding } from './match.ts';
import { bandsOf, rowKey, type MatrixCell, type MatrixRow } from './matrix.ts';
import { standingOfRow } from './row-standing.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

export interface ArrangedColumn {
  readonly key: string;
  readonly finding: Finding;
  readonly pinned: boolean;
}

export interface ArrangedRow {
  readonly key: string;
  readonly row: MatrixRow;
  /** The canonical term that asked for it, if a need did. */
  readonly term: string | null;
  readonly pinned: boolean;
}

/** `pinned` and `asked` stand before the categories. */
export interface ArrangedBand {
  readonly kind: 'pinned' | 'asked' | 'category';
  /** Id of the category, else the kind. */
  readonly id: string;
  readonly rows: readonly ArrangedRow[];
}

export interface ColumnOrder {
  /** Keys of pinned columns, in the reader's order. */
  readonly pinned: readonly string[];
  /** Keys in the order that the reader gave; null if the reader chose none. */
  readonly chosen: readonly string[] | null;
  /** Whether verdicts group the columns. */
  readonly grouped: boolean;
}

/**
 * Columns in order: pinned ones as they were pinned; then by verdict if there are needs; then as the
 * reader put them, else as they were found.
 */
export function arrangeColumns(
  findings: readonly Finding[],
  { pinned, chosen, grouped }: ColumnOrder,
): readonly ArrangedColumn[] {
  const pins = placesOf(pinned);
  const places = placesOf(chosen ?? []);
  const rank = ({ key, pinned: isPinned, finding }: ArrangedColumn): readonly number[] => [
    pins.get(key) ?? pins.size,
    grouped && !isPinned ? -VERDICTS.indexOf(finding.verdict) : 0,
    chosen ? (places.get(key) ?? places.size) : 0,
  ];
  return findings
    .map((finding) => {
      const key = columnKey(finding.column);
      const column = { key, finding, pinned: pins.has(key) };
      return { column, rank: rank(column) };
    })
    .sort((a, b) => compareLists(a.rank, b.rank))
    .map(({ column }) => column);
}

export interface RowQuestion {
  readonly rows: readonly MatrixRow[];
  /** Rows that needs speak of, with the term that does. */
  readonly asked: readonly { readonly row: MatrixRow; readonly term: string }[];
  /** Pinned rows, in the reader's order. */
  readonly pinned: readonly MatrixRow[];
  readonly choice: RowChoice;
  /** Ids of categories in order of display. */
  readonly categories: readonly string[];
  /** The cells of a row, one for each column: only asked for where the choice depends on them. */
  readonly cellsOf: (row: MatrixRow) => readonly MatrixCell[];
}

export interface ArrangedRows {
  readonly bands: readonly ArrangedBand[];
  /** The rows that are left out, by what they come to. */
  readonly left: Readonly<Record<RowStanding, readonly MatrixRow[]>>;
}

/** Rows in order: pinned, asked for, then by category. What is pinned or asked for is never left out. */
export function arrangeRows(question: RowQuestion): ArrangedRows {
  const { rows, asked, pinned, choice, categories } = question;
  const terms = new Map(asked.map(({ row, term }) => [rowKey(row), term]));
  const pins = new Set(pinned.map(rowKey));
  const arranged = (row: MatrixRow): ArrangedRow => {
    const key = rowKey(row);
    return { key, row, term: terms.get(key) ?? null, pinned: pins.has(key) };
  };
  const others = rows.filter((row) => !pins.has(rowKey(row)) && !terms.has(rowKey(row)));
  const left: Record<RowStanding, MatrixRow[]> = {
    differs: [],
    identical: [],
    'partly-known': [],
    unknown: [],
  };
  const kept = others.filter((row) => {
    if (!choice.differences && !choice.known) return true;
    const standing = standingOfRow(question.cellsOf(row));
    const wanted = choice.differences ? standing === 'differs' : standing !== 'unknown';
    if (!wanted) left[standing].push(row);
    return wanted;
  });
  const askedRows = asked.map(({ row }) => arranged(row)).filter((row) => !row.pinned);
  const bands: readonly ArrangedBand[] = [
    { kind: 'pinned', id: 'pinned', rows: pinned.map(arranged) },
    { kind: 'asked', id: 'asked', rows: askedRows },
    ...bandsOf(kept, categories).map((band): ArrangedBand => ({
      kind: 'category',
      id: band.category,
      rows: band.rows.map(arranged),
    })),
  ];
  return { bands: bands.filter((band) => band.rows.length > 0), left };
}

/** A stretch of columns of one verdict, pinned or not: what one head stands over. */
export interface VerdictRun {
  readonly verdict: Verdict;
  readonly pinned: boolean;
  readonly count: number;
}

export function verdictRuns(columns: readonly ArrangedColumn[]): readonly VerdictRun[] {
  const runs: VerdictRun[] = [];
  for (const { pinned, finding } of columns) {
    const last = runs.at(-1);
    if (last?.verdict === finding.verdict && last.pinned === pinned)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ verdict: finding.verdict, pinned, count: 1 });
  }
  return runs;
}

/** A list with one member moved by some places, as far as the list goes. */
export function moved(list: readonly string[], member: string, by: number): readonly string[] {
  const from = list.indexOf(member);
  if (from < 0) return list;
  const to = Math.min(list.length - 1, Math.max(0, from + by));
  const rest = list.filter((other) => other !== member);
  return [...rest.slice(0, to), member, ...rest.slice(to)];
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
