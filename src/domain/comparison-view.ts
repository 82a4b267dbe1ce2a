/** A comparison as it is drawn: the same heads, counts, rows and cells on the server and in the browser. */
import type { Cell } from './cell.ts';
import { columnHead, type ColumnHead } from './column-head.ts';
import {
  compareColumns,
  contrastCounts,
  isWanted,
  standingOf,
  type ComparisonRow,
  type Contrast,
  type RowChoice,
  type RowStanding,
} from './compare.ts';
import type { ComparedColumn } from './compared-columns.ts';
import type { Dataset } from './dataset.ts';
import { describeDate } from './describe.ts';
import { bandsOf, rowKey } from './matrix.ts';
import { drawnCell, rowName, type DrawnCell, type MatrixWords } from './matrix-view.ts';
import type { Feature, PlainDate } from './model.ts';

export interface ViewQuestion {
  readonly columns: readonly ComparedColumn[];
  readonly features: readonly Feature[];
  readonly at: PlainDate;
  /** Place of the baseline among the columns. */
  readonly baseline: number;
  readonly choice: RowChoice;
  /** Ids of categories in order of display. */
  readonly categories: readonly string[];
}

export interface ViewColumn {
  readonly compared: ComparedColumn;
  readonly head: ColumnHead;
  /** Edition, release, and the day if it is not that of the comparison. */
  readonly name: string;
  /** How many rows stand how to the baseline; null for the baseline itself. */
  readonly counts: Readonly<Record<Contrast, number>> | null;
}

export interface ViewCell {
  readonly cell: Cell;
  readonly drawn: DrawnCell;
  /** Where the edition's dossier tells of it: what no target is recorded for is told of the feature. */
  readonly anchor: string;
  /** Null in the baseline. */
  readonly contrast: Contrast | null;
}

export interface ViewRow {
  readonly feature: Feature;
  readonly key: string;
  readonly name: string;
  readonly standing: RowStanding;
  readonly cells: readonly ViewCell[];
}

export interface ComparisonView {
  readonly columns: readonly ViewColumn[];
  readonly bands: readonly { readonly category: string; readonly rows: readonly ViewRow[] }[];
  /** How many rows are shown. */
  readonly shown: number;
  /** The names of the rows that are not shown, by what they come to. */
  readonly left: Readonly<Record<RowStanding, readonly string[]>>;
}

export function comparisonView(
  dataset: Dataset,
  question: ViewQuestion,
  words: MatrixWords,
): ComparisonView {
  const { columns, features, at, baseline, choice, categories } = question;
  const rows = compareColumns(dataset, { columns, features, baseline });
  const nameOf = ({ feature, target }: ComparisonRow): string =>
    rowName(dataset, feature, target, at);
  const wanted = rows.filter((row) => isWanted(row, choice));
  const left = rows.filter((row) => !isWanted(row, choice));
  const leftWith = (standing: RowStanding): readonly string[] =>
    left.filter((row) => standingOf(row) === standing).map(nameOf);
  const viewRow = (row: ComparisonRow): ViewRow => ({
    feature: row.feature,
    key: keyOf(row.feature, row.target),
    name: nameOf(row),
    standing: standingOf(row),
    cells: row.cells.map((cell, index) => ({
      cell,
      anchor: anchorOf(cell),
      drawn: drawnCell(dataset, { kind: 'cell', cell }, row, columns[index]?.at ?? at, words),
      contrast: index === baseline ? null : (row.contrasts[index] ?? 'unknown'),
    })),
  });
  return {
    columns: columns.map((compared, index) => ({
      compared,
      ...headOf(dataset, compared, at, words),
      counts: index === baseline ? null : contrastCounts(rows, index),
    })),
    bands: bandsOf(wanted, categories).map((band) => ({
      category: band.category,
      rows: band.rows.map(viewRow),
    })),
    shown: wanted.length,
    left: {
      differs: leftWith('differs'),
      identical: leftWith('identical'),
      'partly-known': leftWith('partly-known'),
      unknown: leftWith('unknown'),
    },
  };
}

function keyOf(feature: Feature, target: string | null): string {
  return rowKey(target === null ? { feature } : { feature, target });
}

function anchorOf({ feature, fact, target, viaTarget }: Cell): string {
  return keyOf(feature, fact ? (viaTarget ?? target) : null);
}

function headOf(
  dataset: Dataset,
  { column, at: day }: ComparedColumn,
  at: PlainDate,
  { cell: words }: MatrixWords,
): { head: ColumnHead; name: string } {
  const head = columnHead(dataset, column, day);
  const release = head.release === null ? '' : ` ${head.release}`;
  const on = day === at ? '' : `, ${describeDate(day, words)}`;
  return { head, name: head.name + release + on };
}
