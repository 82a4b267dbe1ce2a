import { lastDay } from '../domain/dates.ts';
import type { Check } from './context.ts';
import { timelinesIn } from './sites.ts';

export const overduePlans: Check = {
  name: 'overdue-plans',
  description: 'A promise whose day has passed has an outcome.',
  scope: 'data',
  check(context, report) {
    for (const site of timelinesIn(context)) {
      const claim = site.facts.at(-1)?.claim;
      if (site.isLead || claim?.kind !== 'support' || claim.support !== 'planned') continue;
      if (!claim.due || claim.outcome || lastDay(claim.due.until) >= context.today) continue;
      const place = { file: site.file, path: site.path(site.facts.length - 1, 'due') };
      report('overdue-plan', place, { due: claim.due.until, today: context.today });
    }
  },
};
