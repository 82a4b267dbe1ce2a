import type { Check, CheckContext } from './context.ts';
import { forEachFact, forEachStatement, type Path } from './sites.ts';

export const lists: Check = {
  name: 'lists',
  description: 'Nothing stands twice in a list.',
  scope: 'data',
  check(context, report) {
    forEachList(context, (list, file, path) => {
      const seen = new Set<string>();
      list.forEach((word, index) => {
        if (seen.has(word)) report('duplicate-in-list', { file, path: [...path, index] }, { word });
        seen.add(word);
      });
    });
  },
};

type Visit = (list: readonly string[], file: string, path: Path) => void;

function forEachList(context: CheckContext, visit: Visit): void {
  const { records, fileOf } = context;
  const at = (list: readonly string[] | undefined, file: string, ...path: Path): void => {
    if (list && list.length > 1) visit(list, file, path);
  };
  forEachStatement(context, ({ claim, path }, { file }) => {
    if (claim.kind === 'choice') at(claim.options, file, ...path, 'options');
    if (claim.kind !== 'support') return;
    at(claim.requires, file, ...path, 'requires');
    at(claim.by, file, ...path, 'by');
  });
  forEachFact(context, (fact, { file }, path) => {
    fact.cases?.forEach(({ when }, index) => at(when, file, ...path, 'cases', index, 'when'));
  });
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
  for (const { kind, id, to } of records.redirects) at(to, fileOf(kind, id), 'split');
}
