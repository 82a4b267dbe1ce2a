/** Cases: other values that hold under conditions the reader says are true of their shop. */
import { strength } from './claims.ts';
import type { Dataset } from './dataset.ts';
import { withGroups } from './groups.ts';
import type { Case } from './model.ts';

/** The reader's conditions with the groups they belong to: a RHEL guest is a Linux guest. */
export function withGroupsOfConditions(
  dataset: Dataset,
  given: readonly string[],
): ReadonlySet<string> {
  return new Set(given.flatMap((condition) => withGroups(dataset.conditions, condition)));
}

/**
 * The case that applies: all its conditions are given. The one with the most conditions wins,
 * among equals the weakest. Null if none applies.
 */
export function applicableCase(
  dataset: Dataset,
  cases: readonly Case[],
  given: readonly string[],
): Case | null {
  if (given.length === 0 || cases.length === 0) return null;
  const holds = withGroupsOfConditions(dataset, given);
  return (
    cases
      .filter(({ when }) => when.every((condition) => holds.has(condition)))
      .sort((a, b) => b.when.length - a.when.length || strength(a.claim) - strength(b.claim))[0] ??
    null
  );
}
