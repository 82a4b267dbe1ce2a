import type { Check } from './context.ts';
import { forEachFact } from './sites.ts';

export const cases: Check = {
  name: 'cases',
  description: 'No two cases of a fact hold under the same conditions.',
  scope: 'data',
  check(context, report) {
    forEachFact(context, (fact, { file }, path) => {
      const seen = new Set<string>();
      fact.cases?.forEach(({ when }, index) => {
        const key = [...when].sort().join(' ');
        if (seen.has(key))
          report(
            'duplicate-case',
            { file, path: [...path, 'cases', index, 'when'] },
            { when: when.join(', ') },
          );
        seen.add(key);
      });
    });
  },
};
