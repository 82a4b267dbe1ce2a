import type { Check } from './context.ts';

export const cases: Check = {
  name: 'cases',
  description: 'No two cases of a fact hold under the same conditions.',
  scope: 'data',
  walk: (_context, report) => ({
    fact(fact) {
      if (!fact.said.cases) return;
      const seen = new Set<string>();
      fact.said.cases.forEach(({ when }, index) => {
        const key = [...when].sort().join(' ');
        const place = { file: fact.file, path: fact.path('cases', index, 'when') };
        if (seen.has(key)) report('duplicate-case', place, { when: when.join(', ') });
        seen.add(key);
      });
    },
  }),
};
