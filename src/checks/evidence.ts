import { levelOf } from '../domain/claims.ts';
import type { Check } from './context.ts';
import { forEachFact, forEachStatement } from './sites.ts';

export const evidence: Check = {
  name: 'evidence',
  description:
    'A silent source speaks for "none" only, and a dispute says which side is preferred and why.',
  scope: 'data',
  check(context, report) {
    forEachStatement(context, ({ claim, sources, path }, { file }) => {
      const level = levelOf(claim);
      if (level === 'none' || level === 'unknown') return;
      sources.forEach(({ silent }, index) => {
        if (silent)
          report('silent-claim', { file, path: [...path, 'sources', index, 'silent'], on: 'key' });
      });
    });
    forEachFact(context, ({ disputes, because }, { file }, path) => {
      if (disputes && because === undefined)
        report('dispute-without-reason', { file, path: [...path, 'disputes'], on: 'key' });
      if (because !== undefined && !disputes)
        report('reason-without-dispute', { file, path: [...path, 'because'], on: 'key' });
    });
  },
};
