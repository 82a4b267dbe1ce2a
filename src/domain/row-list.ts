/** The rows of a matrix in an address: one by one, or all of a category as `storage/*`. */
import type { Dataset } from './dataset.ts';
import { parseRow, rowKey, type MatrixRow } from './matrix.ts';
import type { Feature } from './model.ts';

const WHOLE = '/*';

/** The rows that a text names; null if it names none. `own` are the ids of the page's own rows. */
export function readRows(
  dataset: Dataset,
  own: readonly string[],
  text: string,
): readonly MatrixRow[] | null {
  if (!text.endsWith(WHOLE)) {
    const row = parseRow(dataset, text);
    return row && [row];
  }
  const category = text.slice(0, -WHOLE.length);
  const rows = ownRows(dataset, own).filter((feature) => feature.category === category);
  return rows.length === 0 ? null : rows.map((feature) => ({ feature }));
}

/**
 * Rows as an address holds them, as short as it can be: a category that is there in full and in its
 * own order is named as a whole. Empty if they are the page's own rows as they are.
 */
export function printRows(
  dataset: Dataset,
  own: readonly string[],
  rows: readonly MatrixRow[],
): readonly string[] {
  const whole = Map.groupBy(ownRows(dataset, own), ({ category }) => category);
  const chosen = Map.groupBy(rows, ({ feature }) => feature.category);
  const texts = [...chosen].flatMap(([category, members]) => {
    const keys = members.map(rowKey);
    const all = (whole.get(category) ?? []).map(({ id }) => id);
    return all.length > 1 && all.join() === keys.join() ? [category + WHOLE] : keys;
  });
  const everything = [...whole].every(([category, { length }]) => {
    const text = length > 1 ? category + WHOLE : whole.get(category)?.[0]?.id;
    return text !== undefined && texts.includes(text);
  });
  return everything && texts.length === whole.size ? [] : texts;
}

function ownRows(dataset: Dataset, own: readonly string[]): readonly Feature[] {
  return own.flatMap((id) => dataset.features.get(id) ?? []);
}
