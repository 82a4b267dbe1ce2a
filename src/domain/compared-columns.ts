/** The columns of a comparison: an edition, at a release or on a day of its own if the reader says so. */
import { columnOf, parseColumnId, printColumnId, type Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { isPlainDate, lastDay } from './dates.ts';
import type { PlainDate } from './model.ts';
import { isAvailable } from './releases.ts';

export interface ComparedColumn {
  /** As it stands in an address: `xenserver/free`, `xenserver/free@7.2`, `xenserver/free@2009-05`. */
  readonly id: string;
  readonly column: Column;
  /** The day on which it is looked at. */
  readonly at: PlainDate;
}

/** As many as can be read side by side. */
export const MOST_COLUMNS = 6;

/**
 * Reads a column of a comparison; null if there is no such edition, release or day. After the `@`
 * stands a release of the product, else a date. Ids of renamed editions are read as the new ones.
 */
export function comparedColumn(
  dataset: Dataset,
  text: string,
  at: PlainDate,
): ComparedColumn | null {
  const { edition: written, release: suffix } = parseColumnId(text);
  const [edition, ...others] = dataset.resolve('editions', written);
  if (edition === undefined || others.length > 0) return null;
  const id = printColumnId(suffix === undefined ? { edition } : { edition, release: suffix });
  const pinned = columnOf(
    dataset,
    suffix === undefined ? { edition } : { edition, release: suffix },
    at,
  );
  if (pinned) return { id, column: pinned, at };
  if (suffix === undefined || !isPlainDate(suffix)) return null;
  const day = lastDay(suffix);
  const column = columnOf(dataset, { edition }, day);
  return column && { id, column, at: day };
}

/**
 * A column of an edition that is not among some columns yet: as of the comparison's day, else in
 * the newest available release that is not shown. Null if there is none.
 */
export function anotherColumn(
  dataset: Dataset,
  edition: string,
  columns: readonly string[],
  at: PlainDate,
): string | null {
  const column = columnOf(dataset, { edition }, at);
  if (!column) return null;
  if (!columns.includes(edition)) return edition;
  const id = column.product.releases
    .toReversed()
    .filter((release) => release.id !== column.release?.id && isAvailable(release, at))
    .map((release) => printColumnId({ edition, release: release.id }))
    .find((text) => !columns.includes(text));
  return id ?? null;
}
