/** How columns fare against a profile: a verdict for each requirement, and counts that open to them. */
import type { Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { TermResult } from './judge.ts';
import { findEditions } from './match.ts';
import type { PlainDate, Profile, Requirement } from './model.ts';
import { parseQuery } from './parse-query.ts';
import type { Verdict } from './verdict.ts';
import type { Acceptance, RequirementStrength } from './vocabulary.ts';

export interface RequirementResult {
  readonly requirement: Requirement;
  /** One per column. A requirement that cannot be read is unknown in all. */
  readonly results: readonly (TermResult | null)[];
}

export interface ProfileQuestion {
  readonly profile: Profile;
  readonly columns: readonly Column[];
  readonly at: PlainDate;
  readonly accept?: readonly Acceptance[] | undefined;
}

/** The verdict of every requirement of a profile for every column. */
export function judgeProfile(
  dataset: Dataset,
  { profile, columns, at, accept }: ProfileQuestion,
): readonly RequirementResult[] {
  return profile.requirements.map((requirement) => {
    const { query } = parseQuery(requirement.term, dataset);
    const results = columns.map((column) => {
      const [finding] = findEditions(dataset, {
        need: query,
        at,
        accept,
        columns: [column],
      }).findings;
      return finding?.terms[0] ?? null;
    });
    return { requirement, results };
  });
}

/** How many requirements of a strength a column meets, fails or cannot be told of. */
export function scoreOf(
  judged: readonly RequirementResult[],
  column: number,
  strength: RequirementStrength,
): Readonly<Record<Verdict, number>> {
  const score = { fails: 0, unknown: 0, meets: 0 };
  for (const { requirement, results } of judged)
    if (requirement.strength === strength) score[results[column]?.verdict ?? 'unknown']++;
  return score;
}
