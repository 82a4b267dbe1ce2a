import { parseQuery } from '../domain/parse-query.ts';
import type { Check } from './context.ts';

export const profileTerms: Check = {
  name: 'profile-terms',
  description: 'Every requirement of a profile can be asked for.',
  scope: 'data',
  check({ all, records, fileOf, leftOut, isSuspect }, report) {
    // A term may speak of a record that could not be read.
    if (leftOut.size > 0) return;
    for (const { id, requirements } of records.profiles)
      requirements.forEach(({ term }, index) => {
        if (termFeatures(term).some((feature) => isSuspect(fileOf('features', feature)))) return;
        const { problems } = parseQuery(term, all);
        for (const { code, what, suggestion } of problems) {
          const place = { file: fileOf('profiles', id), path: ['requirements', index, 'term'] };
          report('bad-term', place, { term, problem: code, what, suggestion: suggestion ?? '' });
        }
      });
  },
};

/** What stands where a feature stands in each alternative of a term. */
function termFeatures(term: string): string[] {
  return term.split(/[\s,|]+/).flatMap((one) => /^!?([^!<>=:]+)/.exec(one)?.[1] ?? []);
}
