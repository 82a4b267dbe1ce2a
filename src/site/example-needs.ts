/** A few features to show what can be typed: the best known ones, each of another category. */
import { isUnknown } from '../domain/claims.ts';
import { cellOf } from '../domain/cell.ts';
import { columnsAt } from '../domain/columns.ts';
import type { Feature } from '../domain/model.ts';
import { atlas } from './atlas.ts';
import { coreRows } from './matrix-model.ts';

const HOW_MANY = 3;
/** Short names only: they stand in a box. */
const LONGEST = 20;

export function exampleNeeds(): readonly string[] {
  const { dataset, today } = atlas;
  const columns = columnsAt(dataset, today);
  const known = (feature: Feature): number =>
    columns.filter((column) => !isUnknown(cellOf(dataset, column, feature, { at: today }).claim))
      .length;
  const byKnown = coreRows()
    .map(({ feature }) => feature)
    .filter(({ kind, name }) => kind === 'support' && name.length <= LONGEST)
    .map((feature) => ({ feature, known: known(feature) }))
    .sort((a, b) => b.known - a.known);
  const byCategory = new Map<string, string>();
  for (const { feature } of byKnown)
    if (!byCategory.has(feature.category)) byCategory.set(feature.category, feature.name);
  return [...byCategory.values()].slice(0, HOW_MANY);
}
