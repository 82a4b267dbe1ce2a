/** How columns fare against a profile: a verdict for each requirement, and counts that open to them. */
import type { Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { TermResult } from './judge.ts';
import { findEditions } from './match.ts';
import type { PlainDate, Profile, Requirement } from './model.ts';
import { parseQuery } from './parse-query.ts';
import { printAlternatives, type Alternatives } from './query.ts';
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

/** A requirement as a need; null where it cannot be read. */
export interface ReadRequirement {
  readonly requirement: Requirement;
  readonly need: Alternatives | null;
}

/** The requirements of a profile as needs. */
export function readProfile(dataset: Dataset, profile: Profile): readonly ReadRequirement[] {
  return profile.requirements.map((requirement) => ({
    requirement,
    need: parseQuery(requirement.term, dataset).query[0] ?? null,
  }));
}

/** The verdict of every requirement of a profile for every column. */
export function judgeProfile(
  dataset: Dataset,
  { profile, columns, at, accept }: ProfileQuestion,
): readonly RequirementResult[] {
  return readProfile(dataset, profile).map(({ requirement, need }) => {
    const results = columns.map((column) => {
      const asked = { need: need ? [need] : [], at, accept, columns: [column] };
      const [finding] = findEditions(dataset, asked).findings;
      return finding?.terms[0] ?? null;
    });
    return { requirement, results };
  });
}

/** The same for one column, from an answer to a search that asked for all of the profile. */
export function judgedIn(
  profile: readonly ReadRequirement[],
  terms: readonly TermResult[],
): readonly RequirementResult[] {
  const byTerm = new Map(terms.map((result) => [result.term, result]));
  return profile.map(({ requirement, need }) => ({
    requirement,
    results: [(need && byTerm.get(printAlternatives(need))) ?? null],
  }));
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
