import { levelOf } from '../domain/claims.ts';
import type { Citation } from '../domain/model.ts';
import type { Check, Report } from './context.ts';
import type { FactSite, StatementSite } from './sites.ts';

export const evidence: Check = {
  name: 'evidence',
  description:
    'A silent source speaks for "none" only, and a dispute says which side is preferred and why.',
  scope: 'data',
  walk: (_context, report) => ({
    statement: (statement) => checkSilence(statement, report),
    fact: (fact) => checkDispute(fact, report),
  }),
};

function checkSilence(statement: StatementSite, report: Report): void {
  const { claim, sources } = statement.said;
  if (!sources.some(isSilent)) return;
  const level = levelOf(claim);
  if (level === 'none' || level === 'unknown') return;
  sources.forEach(({ silent }, index) => {
    if (!silent) return;
    const path = statement.path('sources', index, 'silent');
    report('silent-claim', { file: statement.file, path, on: 'key' });
  });
}

function isSilent({ silent }: Citation): boolean {
  return silent === true;
}

function checkDispute(fact: FactSite, report: Report): void {
  const { disputes, because } = fact.said;
  if (disputes === undefined && because === undefined) return;
  const at = (key: string) => ({ file: fact.file, path: fact.path(key), on: 'key' as const });
  if (disputes && because === undefined) report('dispute-without-reason', at('disputes'));
  if (because !== undefined && !disputes) report('reason-without-dispute', at('because'));
}
