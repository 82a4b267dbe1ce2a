import { lastDay } from '../domain/dates.ts';
import type { Check } from './context.ts';
import { forEachTimeline } from './sites.ts';

export const overduePlans: Check = {
  name: 'overdue-plans',
  description: 'A promise whose day has passed has an outcome.',
  scope: 'data',
  check(context, report) {
    forEachTimeline(context, ({ facts, file, path, first, isLead }) => {
      const claim = facts.at(-1)?.claim;
      if (
        isLead ||
        claim?.kind !== 'support' ||
        claim.support !== 'planned' ||
        !claim.due ||
        claim.outcome
      )
        return;
      if (lastDay(claim.due.until) >= context.today) return;
      const place = { file, path: [...path, first + facts.length - 1, 'due'] };
      report('overdue-plan', place, { due: claim.due.until, today: context.today });
    });
  },
};
