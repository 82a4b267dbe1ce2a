/** What differs between a table on two days: columns that came, went or changed, and cells. */
import { columnKey, type Column } from './columns.ts';
import { rowKey, type MatrixCell, type MatrixRow } from './matrix.ts';

/** A table on a day: its columns, and what stands where they meet its rows. */
export interface DatedTable {
  readonly columns: readonly Column[];
  readonly rows: readonly MatrixRow[];
  readonly cellAt: (column: Column, row: MatrixRow) => MatrixCell;
}

export interface ChangedCell {
  readonly column: Column;
  readonly row: MatrixRow;
  readonly before: MatrixCell;
  readonly after: MatrixCell;
}

export interface TableChange {
  readonly appeared: readonly Column[];
  readonly vanished: readonly Column[];
  /** Columns that stayed, in another release or at another point of their life; as they are after. */
  readonly moved: readonly Column[];
  /** Cells of columns that stayed. */
  readonly cells: readonly ChangedCell[];
}

export function tableChange(before: DatedTable, after: DatedTable): TableChange {
  const [was, is] = [byKey(before.columns), byKey(after.columns)];
  const stayed = after.columns.flatMap((column) => {
    const old = was.get(columnKey(column));
    return old ? [{ old, column }] : [];
  });
  return {
    appeared: after.columns.filter((column) => !was.has(columnKey(column))),
    vanished: before.columns.filter((column) => !is.has(columnKey(column))),
    moved: stayed.filter(({ old, column }) => isElsewhere(old, column)).map(({ column }) => column),
    cells: stayed.flatMap((pair) => changedCells(before, after, pair)),
  };
}

/** Whether anything differs; the cells are looked at only where the columns are the same. */
export function tablesDiffer(one: DatedTable, other: DatedTable): boolean {
  if (one.columns.length !== other.columns.length) return true;
  const known = byKey(one.columns);
  const pairs = other.columns.map((column) => ({ old: known.get(columnKey(column)), column }));
  if (pairs.some(({ old, column }) => !old || isElsewhere(old, column))) return true;
  return pairs.some(
    ({ old, column }) =>
      old && other.rows.some((row) => said(one, old, row) !== said(other, column, row)),
  );
}

const statements = new WeakMap<DatedTable, Map<string, string>>();

/** What a table states in a cell, looked up once: a walk compares one table with many. */
function said(table: DatedTable, column: Column, row: MatrixRow): string {
  const known = statements.get(table) ?? new Map<string, string>();
  statements.set(table, known);
  const key = `${columnKey(column)} ${rowKey(row)}`;
  const text = known.get(key) ?? statement(table.cellAt(column, row));
  known.set(key, text);
  return text;
}

function changedCells(
  before: DatedTable,
  after: DatedTable,
  { old, column }: { readonly old: Column; readonly column: Column },
): readonly ChangedCell[] {
  const shownBefore = new Set(before.rows.map(rowKey));
  return after.rows.flatMap((row) => {
    if (!shownBefore.has(rowKey(row))) return [];
    if (said(before, old, row) === said(after, column, row)) return [];
    return [{ column, row, before: before.cellAt(old, row), after: after.cellAt(column, row) }];
  });
}

function byKey(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(columns.map((column) => [columnKey(column), column]));
}

function isElsewhere(old: Column, { release, status }: Column): boolean {
  return old.release?.id !== release?.id || old.status !== status;
}

/** What a cell states, to be compared: its claim, since when, and whether it is disputed. */
function statement(content: MatrixCell): string {
  if (content.kind === 'count') return JSON.stringify(content.count);
  const { claim, from, note, disputes } = content.cell;
  return JSON.stringify([claim, from, note, disputes.length]);
}
