import type { Check, CheckContext, Report } from './context.ts';
import type { Path } from './sites.ts';

export const cycles: Check = {
  name: 'cycles',
  description:
    'No edition includes itself and no group belongs to itself, not even through others.',
  scope: 'data',
  check(context, report) {
    const { records } = context;
    const includes = new Map(
      records.editions.map(({ id, includes: list }) => [id, list.map(({ edition }) => edition)]),
    );
    const edge = (kind: Edge['kind'], key: string, code: Edge['code'], field?: string): Edge => ({
      kind,
      key,
      code,
      field,
    });
    findCycles(context, includes, edge('editions', 'includes', 'include-cycle', 'edition'), report);
    for (const kind of ['guests', 'formats', 'conditions'] as const) {
      const groups = new Map(records[kind].map(({ id, partOf }) => [id, partOf]));
      findCycles(context, groups, edge(kind, 'part-of', 'group-cycle'), report);
    }
  },
};

interface Edge {
  readonly kind: 'editions' | 'guests' | 'formats' | 'conditions';
  /** Where the references stand in a file. */
  readonly key: string;
  readonly field: string | undefined;
  readonly code: 'include-cycle' | 'group-cycle';
}

/** Reports each circle once: at the reference that closes it when walking in order of ids. */
function findCycles(
  context: CheckContext,
  graph: ReadonlyMap<string, readonly string[]>,
  edge: Edge,
  report: Report,
): void {
  const done = new Set<string>();
  const walk = (id: string, above: readonly string[]): void => {
    graph.get(id)?.forEach((next, index) => {
      const start = [...above, id].indexOf(next);
      if (start !== -1) {
        const chain = [...[...above, id].slice(start), next].join(' → ');
        const path: Path = [edge.key, index, ...(edge.field === undefined ? [] : [edge.field])];
        report(edge.code, { file: context.fileOf(edge.kind, id), path }, { chain });
      } else if (!done.has(next)) walk(next, [...above, id]);
    });
    done.add(id);
  };
  for (const id of graph.keys()) if (!done.has(id)) walk(id, []);
}
