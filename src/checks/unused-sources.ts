import type { Check } from './context.ts';
import { forEachOtherReference, referencesOnTheWay, type Visitor } from './references-in.ts';

export const unusedSources: Check = {
  name: 'unused-sources',
  description: 'Every source supports something.',
  scope: 'data',
  walk(context, report) {
    const used = new Set<string>();
    const collecting: Visitor = {
      knows: (kinds, id) => kinds[0] !== 'sources' || used.has(id),
      tell: ({ id }) => used.add(id),
    };
    const end = (): void => {
      // A file that could not be read may be the one that cites.
      if (context.leftOut.size > 0) return;
      forEachOtherReference(context, collecting);
      for (const { id } of context.records.sources)
        if (!used.has(id))
          report('unused-source', { file: context.fileOf('sources', id), path: [] }, { id });
    };
    return { ...referencesOnTheWay(collecting), end };
  },
};
