/** Derived, inverse relations: what is said on the subject's side, read from the target's. */
import { strength, UNKNOWN } from './claims.ts';
import { columnOf, type Column } from './columns.ts';
import { cellOf, type Cell } from './cell.ts';
import type { Dataset } from './dataset.ts';
import type { Feature, PlainDate } from './model.ts';

export interface InverseQuestion {
  /** The relation as authored, e.g. `manages`. */
  readonly feature: Feature;
  /** A product or edition whose editions are the subjects, perhaps `@release`. */
  readonly subject: string;
  readonly at: PlainDate;
  readonly given?: readonly string[] | undefined;
}

/** What a relation says of a column when it is the target: the column's edition and release. */
export function targetOfColumn(column: Column): string {
  return column.edition.id + (column.release ? `@${column.release.id}` : '');
}

/** The columns of a product or edition that could be had on a day. */
function subjectsAt(dataset: Dataset, subject: string, at: PlainDate): readonly Column[] {
  const [record = '', release] = subject.split('@');
  const own = dataset.editions.get(record);
  const editions = own ? [own] : dataset.editionsOf(record);
  return editions.flatMap((edition) => {
    const id = { edition: edition.id, ...(release === undefined ? {} : { release }) };
    const column = columnOf(dataset, id, at);
    return column && (column.status === 'on-offer' || column.pinned) ? [column] : [];
  });
}

/**
 * The strongest cell of the subject's editions on offer at the date that has the column as its
 * target; null where the subject has none (then nothing is known).
 */
export function inverseCell(
  dataset: Dataset,
  column: Column,
  question: InverseQuestion,
): Cell | null {
  const { feature, subject, at, given } = question;
  const target = targetOfColumn(column);
  const cells = subjectsAt(dataset, subject, at).map((tool) =>
    cellOf(dataset, tool, feature, { target, at, given }),
  );
  return cells.sort((a, b) => strength(b.claim) - strength(a.claim))[0] ?? null;
}

/** The subjects on offer at a date that are said to relate to a column in some way, with their cells. */
export function inverseCells(
  dataset: Dataset,
  column: Column,
  feature: Feature,
  subjects: readonly Column[],
  at: PlainDate,
): readonly Cell[] {
  const target = targetOfColumn(column);
  return subjects
    .map((subject) => cellOf(dataset, subject, feature, { target, at }))
    .filter(({ fact, claim }) => fact !== null && claim !== UNKNOWN);
}
