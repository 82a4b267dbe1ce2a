/** Which conditions a reader can usefully say of their shop: those that some fact's case depends on. */
import type { Dataset } from './dataset.ts';
import { withGroups } from './groups.ts';
import type { Target } from './model.ts';

export interface ConditionGroup {
  /** The widest group that the members belong to; null for those that stand alone. */
  readonly group: Target | null;
  /** The group itself first, if a case names it; then its members, in the order of the data. */
  readonly members: readonly Target[];
}

/** The conditions that occur in a case of some fact, by group; those without one come last. */
export function conditionsInUse(dataset: Dataset): readonly ConditionGroup[] {
  const used = namedInCases(dataset);
  const offered = [...dataset.conditions.values()].filter(({ id }) => used.has(id));
  const widest = ({ id }: Target): string => withGroups(dataset.conditions, id).at(-1) ?? id;
  const groups = Map.groupBy(offered, widest);
  const alone: Target[] = [];
  const together = [...groups].flatMap(([id, members]) => {
    const group = dataset.conditions.get(id);
    if (members.length === 1 || !group) {
      alone.push(...members);
      return [];
    }
    return [{ group, members: members.sort((a, b) => Number(b.id === id) - Number(a.id === id)) }];
  });
  return [...together, ...(alone.length > 0 ? [{ group: null, members: alone }] : [])];
}

function namedInCases({ records }: Dataset): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { features } of [...records.products, ...records.editions])
    for (const { facts } of features)
      for (const { cases = [] } of facts)
        for (const { when } of cases) for (const condition of when) names.add(condition);
  return names;
}
