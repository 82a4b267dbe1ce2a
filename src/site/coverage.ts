/** What the coverage page shows: each list of features, measured on the day that it is about. */
import { countKnowledge, type ColumnCoverage, type KnowledgeCounts } from '../domain/coverage.ts';
import type { PlainDate, Profile } from '../domain/model.ts';
import { coverageOf, statistics, type Statistics } from '../publish/statistics.ts';
import { atlas } from './atlas.ts';
import { categoryName } from './categories.ts';

export interface CoveredList {
  readonly profile: Profile;
  readonly at: PlainDate;
  readonly columns: readonly ColumnCoverage[];
}

/** The lists that demand nothing, the newest day first. */
export function coveredLists(): readonly CoveredList[] {
  return atlas.dataset.records.profiles
    .filter(({ features }) => features.length > 0)
    .map((profile) => {
      const at = profile.at ?? atlas.today;
      return { profile, at, columns: coverageOf(atlas.dataset, profile, at) };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Figures about all facts, whatever the list. */
export function factFigures(): Pick<Statistics, 'facts' | 'citations'> {
  return statistics(atlas.dataset, atlas.coreProfile, atlas.today);
}

export interface CategoryCoverage {
  readonly category: string;
  readonly name: string;
  readonly counts: KnowledgeCounts;
  readonly all: number;
}

/** A column's cells counted by category, in the order in which the list names them. */
export function byCategory({ cells }: ColumnCoverage): readonly CategoryCoverage[] {
  const categories = new Set(cells.map(({ feature }) => feature.category));
  return [...categories].map((category) => {
    const members = cells.filter(({ feature }) => feature.category === category);
    return {
      category,
      name: categoryName(category),
      counts: countKnowledge(members),
      all: members.length,
    };
  });
}
