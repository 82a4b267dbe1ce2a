/** What a row of the matrix comes to over all columns: the rule of a comparison, for counts as well. */
import { isUnknown, sameClaim } from './claims.ts';
import type { RowStanding } from './compare.ts';
import type { MatrixCell } from './matrix.ts';

/** Whether a cell says anything. */
export function isKnown(content: MatrixCell): boolean {
  return content.kind === 'count' ? content.count.spoken > 0 : !isUnknown(content.cell.claim);
}

function isSame(a: MatrixCell, b: MatrixCell): boolean {
  if (a.kind === 'count' && b.kind === 'count') return a.count.there === b.count.there;
  return a.kind === 'cell' && b.kind === 'cell' && sameClaim(a.cell.claim, b.cell.claim);
}

/**
 * How a row stands over its cells. It differs if two known cells do, whatever the others are; it is
 * identical only if all are known.
 */
export function standingOfRow(cells: readonly MatrixCell[]): RowStanding {
  const known = cells.filter(isKnown);
  const [first] = known;
  if (!first) return 'unknown';
  if (known.some((cell) => !isSame(cell, first))) return 'differs';
  return known.length === cells.length ? 'identical' : 'partly-known';
}
