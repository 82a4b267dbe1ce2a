import type { Claim } from '../domain/model.ts';
import type { Check, CheckContext, Report } from './context.ts';
import type { Path } from './sites.ts';

export const lists: Check = {
  name: 'lists',
  description: 'Nothing stands twice in a list.',
  scope: 'data',
  walk: (_context, report) => ({
    statement(statement) {
      const { claim } = statement.said;
      for (const [key, list] of listsOf(claim))
        if (list.length > 1) checkList(list, statement.file, statement.path(key), report);
    },
    fact(fact) {
      fact.said.cases?.forEach(({ when }, index) =>
        checkList(when, fact.file, fact.path('cases', index, 'when'), report),
      );
    },
  }),
  check(context, report) {
    forEachList(context, (list, file, path) => checkList(list, file, path, report));
  },
};

function checkList(list: readonly string[], file: string, path: Path, report: Report): void {
  const seen = new Set<string>();
  list.forEach((word, index) => {
    if (seen.has(word)) report('duplicate-in-list', { file, path: [...path, index] }, { word });
    seen.add(word);
  });
}

type Visit = (list: readonly string[], file: string, path: Path) => void;

/** The lists of all records but those of facts. */
function forEachList({ records, fileOf }: CheckContext, visit: Visit): void {
  const at = (list: readonly string[] | undefined, file: string, ...path: Path): void => {
    if (list && list.length > 1) visit(list, file, path);
  };
  for (const feature of records.features) {
    const file = fileOf('features', feature.id);
    at(feature.appliesTo, file, 'applies-to');
    at(feature.formerNames, file, 'former-names');
  }
  for (const kind of ['guests', 'formats', 'conditions'] as const)
    for (const { id, partOf, aliases } of records[kind]) {
      at(partOf, fileOf(kind, id), 'part-of');
      at(aliases, fileOf(kind, id), 'aliases');
    }
  for (const { id, features } of records.profiles) at(features, fileOf('profiles', id), 'features');
  records.atlas.comparisons?.forEach(({ columns }, index) => {
    at(columns, 'atlas.yml', 'comparisons', index, 'columns');
  });
  for (const { kind, id, to } of records.redirects) at(to, fileOf(kind, id), 'split');
}

/** The lists of a claim by their key. */
function listsOf(claim: Claim): readonly (readonly [string, readonly string[]])[] {
  if (claim.kind === 'choice') return [['options', claim.options]];
  if (claim.kind !== 'support' || (!claim.requires && !claim.by)) return NONE;
  return [
    ['requires', claim.requires ?? []],
    ['by', claim.by ?? []],
  ];
}

const NONE: readonly never[] = [];
