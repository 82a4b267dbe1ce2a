/**
 * What the package says of a feature in every release of a browser, read straight from the meaning
 * of its fields. Nothing here knows our model; the converter shares no line with it.
 */
import type { Statement } from './package-data.ts';

/** In words of the package; `flagged`: only with a preference or runtime flag switched on. */
export type State = 'unknown' | 'no' | 'flagged partial' | 'flagged' | 'partial' | 'yes';

const WEAKEST_FIRST: readonly State[] = ['no', 'flagged partial', 'flagged', 'partial', 'yes'];

/**
 * The state in each release, oldest first; the last of `versions` is "preview", which is to come.
 *
 * A statement holds from `version_added` until before `version_removed`; of several that hold, the
 * most useful counts. Where none holds the feature is missing, except before a `version_added` with
 * ≤, where nobody knows. A browser without statements is unknown throughout.
 */
export function directReading(
  statements: readonly Statement[],
  versions: ReadonlyMap<string, number>,
): readonly State[] {
  const place = (version: string): number => versions.get(version.replace('≤', '')) ?? NaN;
  const read = statements.map((statement) => {
    const { version_added: added, version_removed: removed } = statement;
    const from = added === false ? Infinity : place(added);
    const until = removed === undefined ? Infinity : place(removed);
    const doubtBefore = added !== false && added.startsWith('≤') ? from : 0;
    const partial = statement.partial_implementation === true;
    const full: State = statement.flags ? 'flagged' : 'yes';
    const some: State = statement.flags ? 'flagged partial' : 'partial';
    return { from, until, doubtBefore, state: partial ? some : full };
  });
  return Array.from({ length: versions.size }, (_, at): State => {
    if (statements.length === 0) return 'unknown';
    const holding = read.filter(({ from, until }) => from <= at && at < until);
    const best = Math.max(-1, ...holding.map(({ state }) => WEAKEST_FIRST.indexOf(state)));
    if (best >= 0) return WEAKEST_FIRST[best] ?? 'no';
    return read.some(({ doubtBefore }) => at < doubtBefore) ? 'unknown' : 'no';
  });
}
