/** Support statements of a browser → the facts of a timeline: walks the moments at which something changes. */
import type { Statement } from './package-data.ts';

/** A fact in our words: what holds from a release on. */
export interface CompatFact {
  /** As authored: `≤37`, `100`, `preview`. */
  readonly from: string;
  readonly level: CompatLevel;
}

/** A feature behind a flag is shipped, and not for production: our maturity "preview". */
export type CompatLevel = 'full' | 'partial' | 'preview' | 'partial preview' | 'none' | 'unknown';

interface Change {
  readonly release: number;
  readonly statement: Statement;
  readonly begins: boolean;
  /** Nobody has seen when it changed; it had by then. */
  readonly atLatest: boolean;
}

/** Strongest first. */
const LEVELS: readonly CompatLevel[] = ['full', 'partial', 'preview', 'partial preview'];

function levelOf({ partial_implementation: partial, flags }: Statement): CompatLevel {
  if (flags) return partial ? 'partial preview' : 'preview';
  return partial ? 'partial' : 'full';
}

/**
 * @param releases the browser's releases in order, and what is to come after them
 * @param places each release's place in that order
 */
export function compatTimeline(
  statements: readonly Statement[],
  releases: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly CompatFact[] {
  const changes = statements.flatMap((statement) => changesOf(statement, places));
  const doubtful = Math.max(
    0,
    ...changes.flatMap((change) => (change.begins && change.atLatest ? [change.release] : [])),
  );
  const moments = new Set([0, doubtful, ...changes.map(({ release }) => release)]);
  const holding = new Set<Statement>();
  const facts: CompatFact[] = [];
  for (const moment of [...moments].sort((a, b) => a - b)) {
    const now = changes.filter(({ release }) => release === moment);
    for (const { statement, begins } of now)
      if (begins) holding.add(statement);
      else holding.delete(statement);
    const strongest = LEVELS.find((one) => [...holding].some((said) => levelOf(said) === one));
    const level = strongest ?? (moment < doubtful ? 'unknown' : 'none');
    // What nobody knows at the beginning is no fact.
    if (level === (facts.at(-1)?.level ?? 'unknown')) continue;
    const bound = now.some(({ atLatest }) => atLatest) ? '≤' : '';
    facts.push({ from: bound + (releases[moment] ?? ''), level });
  }
  return facts;
}

function changesOf(statement: Statement, places: ReadonlyMap<string, number>): Change[] {
  const { version_added: added, version_removed: removed } = statement;
  if (added === false) return [];
  const change = (version: string, begins: boolean): Change => {
    const atLatest = version.startsWith('≤');
    const release = places.get(atLatest ? version.slice(1) : version);
    if (release === undefined) throw new Error(`There is no release ${version}.`);
    return { release, statement, begins, atLatest };
  };
  const begin = change(added, true);
  if (removed === undefined) return [begin];
  const end = change(removed, false);
  // Removed in the release it came with: it never held in any.
  return end.release > begin.release ? [begin, end] : [];
}
