import { parseColumnId } from '../domain/columns.ts';
import { isPlainDate } from '../domain/dates.ts';
import { nearest } from '../domain/suggest.ts';
import type { Check } from './context.ts';

const FILE = 'atlas.yml';

export const comparisons: Check = {
  name: 'comparisons',
  description: 'Curated comparisons have ids of their own and look at releases that exist.',
  scope: 'data',
  check({ all, records, fileOf, isSuspect }, report) {
    const seen = new Set<string>();
    records.atlas.comparisons?.forEach(({ id, columns }, index) => {
      if (seen.has(id))
        report(
          'duplicate-in-list',
          { file: FILE, path: ['comparisons', index, 'id'] },
          { word: id },
        );
      seen.add(id);
      columns.forEach((column, place) => {
        const { edition, release } = parseColumnId(column);
        const product = all.editions.get(edition)?.product;
        if (release === undefined || product === undefined) return;
        const known = all.releasesOf(product).byId;
        if (known.has(release) || isPlainDate(release)) return;
        if (isSuspect(fileOf('products', product))) return;
        report(
          'unknown-release',
          { file: FILE, path: ['comparisons', index, 'columns', place] },
          {
            release,
            product,
            known: [...known.keys()].join(', '),
            suggestion: nearest(release, known.keys()) ?? '',
          },
        );
      });
    });
  },
};
