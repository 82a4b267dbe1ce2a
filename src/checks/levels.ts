import type { SupportClaim } from '../domain/model.ts';
import { isThere } from '../domain/claims.ts';
import type { Check, Report } from './context.ts';
import { forEachStatement, type Statement } from './sites.ts';

export const levels: Check = {
  name: 'levels',
  description:
    'A level comes with what it needs: partial with a note, add-on with what it requires.',
  scope: 'data',
  check(context, report) {
    forEachStatement(context, (statement, { file }) => {
      if (statement.claim.kind === 'support') checkLevel(statement, statement.claim, file, report);
    });
  },
};

function checkLevel(
  { path, note }: Statement,
  claim: SupportClaim,
  file: string,
  report: Report,
): void {
  const { support } = claim;
  const at = (key: string, on: 'key' | 'value' = 'value') => ({ file, path: [...path, key], on });
  if (support === 'partial' && note === undefined) report('partial-without-note', at('support'));
  if (support === 'add-on' && claim.requires === undefined)
    report('add-on-without-requires', at('support'));
  if (support !== 'planned')
    for (const field of ['due', 'outcome'] as const)
      if (claim[field] !== undefined)
        report('stray-field', at(field, 'key'), { field, belongs: 'planned' });
  if (claim.maturity !== undefined && !isThere(claim))
    report('stray-field', at('maturity', 'key'), {
      field: 'maturity',
      belongs: 'full, partial or add-on',
    });
  if (claim.due && claim.due.until < claim.due.from)
    report('empty-interval', at('due'), { from: claim.due.from, until: claim.due.until });
}
