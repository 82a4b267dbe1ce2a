import type { Check } from './context.ts';
import { factsIn } from './sites.ts';

export const cases: Check = {
  name: 'cases',
  description: 'No two cases of a fact hold under the same conditions.',
  scope: 'data',
  check(context, report) {
    for (const fact of factsIn(context)) {
      if (!fact.said.cases) continue;
      const seen = new Set<string>();
      fact.said.cases.forEach(({ when }, index) => {
        const key = [...when].sort().join(' ');
        const place = { file: fact.file, path: fact.path('cases', index, 'when') };
        if (seen.has(key)) report('duplicate-case', place, { when: when.join(', ') });
        seen.add(key);
      });
    }
  },
};
