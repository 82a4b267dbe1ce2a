/** Which lines of a long table are in view: only they are drawn. */

/** A stretch of lines; `until` is the first that is no longer in it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where lines begin, one after the other, and where the last ends: one number more than lines. */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  const offsets = [0];
  for (const size of sizes) offsets.push((offsets.at(-1) ?? 0) + size);
  return offsets;
}

/**
 * The lines that a view of some length shows when it begins at `start`, with some beyond each end so
 * that a small step needs no drawing.
 */
export function spanInView(
  offsets: readonly number[],
  start: number,
  length: number,
  beyond: number,
): Span {
  const lines = offsets.length - 1;
  const first = lineAt(offsets, start);
  const last = lineAt(offsets, start + length);
  return { from: Math.max(0, first - beyond), until: Math.min(lines, last + 1 + beyond) };
}

/** The line at a place: the last that begins there or before. Before all, the first; after all, the last. */
function lineAt(offsets: readonly number[], place: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a view must begin so that a line is in it; where it is already, nothing moves. */
export function startShowing(
  offsets: readonly number[],
  line: number,
  start: number,
  length: number,
): number {
  const [from, until] = [offsets[line] ?? 0, offsets[line + 1] ?? 0];
  if (from < start) return from;
  return until > start + length ? Math.max(from - Math.max(0, length - (until - from)), 0) : start;
}
