import type { Check } from './context.ts';
import { forEachReference } from './references-in.ts';

export const unusedSources: Check = {
  name: 'unused-sources',
  description: 'Every source supports something.',
  scope: 'data',
  check(context, report) {
    // A file that could not be read may be the one that cites.
    if (context.leftOut.size > 0) return;
    const used = new Set<string>();
    forEachReference(context, (kinds, id) => {
      if (kinds[0] === 'sources') used.add(id);
    });
    for (const { id } of context.records.sources)
      if (!used.has(id))
        report('unused-source', { file: context.fileOf('sources', id), path: [] }, { id });
  },
};
