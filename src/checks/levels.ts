import { isThere } from '../domain/claims.ts';
import type { SupportClaim } from '../domain/model.ts';
import type { Check, Report } from './context.ts';
import type { StatementSite } from './sites.ts';

export const levels: Check = {
  name: 'levels',
  description:
    'A level comes with what it needs: partial with a note, add-on with what it requires.',
  scope: 'data',
  walk: (_context, report) => ({
    statement(statement) {
      const { claim } = statement.said;
      if (claim.kind === 'support') checkLevel(statement, claim, report);
    },
  }),
};

function checkLevel(statement: StatementSite, claim: SupportClaim, report: Report): void {
  const { support, maturity, due, outcome } = claim;
  // Nearly always there is nothing to ask.
  const isBare = maturity === undefined && due === undefined && outcome === undefined;
  if (isBare && support !== 'partial' && support !== 'add-on') return;
  const at = (key: string, on: 'key' | 'value' = 'value') => ({
    file: statement.file,
    path: statement.path(key),
    on,
  });
  const stray = (field: string, belongs: string): void =>
    report('stray-field', at(field, 'key'), { field, belongs });
  if (support === 'partial' && statement.said.note === undefined)
    report('partial-without-note', at('support'));
  if (support === 'add-on' && claim.requires === undefined)
    report('add-on-without-requires', at('support'));
  if (due !== undefined && support !== 'planned') stray('due', 'planned');
  if (outcome !== undefined && support !== 'planned') stray('outcome', 'planned');
  if (maturity !== undefined && !isThere(claim)) stray('maturity', 'full, partial or add-on');
  if (due && due.until < due.from)
    report('empty-interval', at('due'), { from: due.from, until: due.until });
}
