/** What the finder's element is told by the page: words, addresses and the days it may start from. */
import { atlas } from './atlas.ts';
import { categoryName } from './categories.ts';
import { allFeatures, coreRows } from './matrix-model.ts';
import type { Wording } from './wording.ts';

/** Only editions of this kind are shown unless the reader asks for others. */
export const DEFAULT_SCOPE = 'kind=platform';

export interface FinderSettings {
  readonly language: string;
  readonly today: string;
  readonly words: Wording['t']['browser'];
  readonly scope: string;
  /** Ids of the rows that are shown by default. */
  readonly rows: readonly string[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Page addresses with `*` for the id. */
  readonly pages: {
    readonly edition: string;
    readonly product: string;
    readonly feature: string;
    readonly source: string;
    /** Here `*` stands for the path of a record below the folder of data. */
    readonly dataFile: string;
  };
  readonly contribute: string;
  readonly title: string;
  readonly revision: string;
}

export function finderSettings(w: Wording, rows: 'core' | 'all'): FinderSettings {
  const shown = rows === 'core' ? coreRows().map(({ feature }) => feature) : allFeatures();
  const categories = [
    ...new Set([...atlas.categories.map(({ id }) => id), ...shown.map(({ category }) => category)]),
  ];
  return {
    language: w.language,
    today: atlas.today,
    words: w.t.browser,
    scope: DEFAULT_SCOPE,
    rows: shown.map(({ id }) => id),
    categories: categories.map((id) => ({ id, name: categoryName(id) })),
    pages: {
      edition: w.to.editions() + '*/',
      product: w.to.product('*'),
      feature: w.to.feature('*'),
      source: w.to.source('*'),
      dataFile: w.to.dataFile('*'),
    },
    contribute: w.to.contribute(),
    title: atlas.title,
    revision: atlas.revision,
  };
}
