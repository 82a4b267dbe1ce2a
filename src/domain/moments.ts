/** Moments: where a fact, name, offer or ownership begins, in a release or on a date. */
import { isPlainDate } from './dates.ts';
import type { Moment } from './model.ts';

/**
 * Reads `5.0`, `2009-03`, `≤5.0` or `<=2009-03-05`.
 *
 * A text that is a release of the product means that release, even if it looks like a year
 * (release "2008" of a product beats the year 2008); anything else must be a real date.
 * Returns null for what is neither.
 */
export function parseMoment(text: string, releases: ReadonlySet<string>): Moment | null {
  const sign = text.startsWith('≤') ? 1 : text.startsWith('<=') ? 2 : 0;
  const bare = sign === 0 ? text : text.slice(sign);
  if (releases.has(bare)) return sign === 0 ? { release: bare } : { release: bare, atLatest: true };
  if (isPlainDate(bare)) return sign === 0 ? { date: bare } : { date: bare, atLatest: true };
  return null;
}

/** The authored, canonical form of a moment: `≤5.0`, `2009-03-05`. */
export function printMoment(moment: Moment): string {
  return `${moment.atLatest ? '≤' : ''}${moment.release ?? moment.date ?? ''}`;
}
