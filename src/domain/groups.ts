/** Groups of guests, formats and conditions: what belongs to what. */
import type { Target } from './model.ts';

/**
 * A target with the groups it belongs to, nearest first: `sles-10`, `sles`, `linux`.
 * Unknown ids stand alone; circles end.
 */
export function withGroups(targets: ReadonlyMap<string, Target>, id: string): readonly string[] {
  const found = new Set([id]);
  for (const member of found)
    for (const group of targets.get(member)?.partOf ?? []) found.add(group);
  return [...found];
}

/** All targets that belong to a group, directly or through others, in the order of the data. */
export function membersOf(targets: ReadonlyMap<string, Target>, group: string): readonly string[] {
  return [...targets.keys()].filter(
    (id) => id !== group && withGroups(targets, id).includes(group),
  );
}
