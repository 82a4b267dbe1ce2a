/** On which line of its file each timeline of a record begins. */
import type { FeatureFacts } from '../domain/model.ts';
import type { Locate } from './place.ts';

export interface TimelineLine {
  readonly feature: string;
  /** Of a relation: the target whose timeline it is. Without one, the line where its targets begin. */
  readonly target?: string | undefined;
  /** From 1. */
  readonly line: number;
}

/** The lines of a record's timelines, and of the relations above their targets, in the record's order. */
export function timelineLines(
  locate: Locate,
  file: string,
  timelines: readonly FeatureFacts[],
): readonly TimelineLine[] {
  const lineOf = (...path: string[]): number =>
    locate({ file, path: ['features', ...path], on: 'key' }).line;
  const relations = new Set<string>();
  return timelines.flatMap(({ feature, target }) => {
    if (target === undefined) return [{ feature, line: lineOf(feature) }];
    const own = { feature, target, line: lineOf(feature, target) };
    if (relations.has(feature)) return [own];
    relations.add(feature);
    return [{ feature, line: lineOf(feature) }, own];
  });
}
