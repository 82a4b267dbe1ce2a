import { lastDay } from '../domain/dates.ts';
import type { Check } from './context.ts';

export const overduePlans: Check = {
  name: 'overdue-plans',
  description: 'A promise whose day has passed has an outcome.',
  scope: 'data',
  walk: ({ today }, report) => ({
    timeline(site) {
      const claim = site.facts.at(-1)?.claim;
      if (site.isLead || claim?.kind !== 'support' || claim.support !== 'planned') return;
      if (!claim.due || claim.outcome || lastDay(claim.due.until) >= today) return;
      const place = { file: site.file, path: site.path(site.facts.length - 1, 'due') };
      report('overdue-plan', place, { due: claim.due.until, today });
    },
  }),
};
