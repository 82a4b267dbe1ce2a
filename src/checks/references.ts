import { nearest } from '../domain/suggest.ts';
import type { Check, CheckContext, Report } from './context.ts';
import { forEachReference, type Reference } from './references-in.ts';

export const references: Check = {
  name: 'references',
  description: 'Every id that is named belongs to a record, and to its present id.',
  scope: 'data',
  check(context, report) {
    forEachReference(context, (reference) => checkReference(context, reference, report));
  },
};

/** In order: there; there but unreadable (its own file says why); moved; nowhere. */
function checkReference(context: CheckContext, reference: Reference, report: Report): void {
  const { kinds, id, file, path, on } = reference;
  const found = kinds.map((kind) => context.presence(kind, id));
  if (found.includes('present') || found.includes('left-out')) return;
  const [kind = 'products'] = kinds;
  const place = { file, path, on };
  const redirected = kinds.flatMap((one) => context.all.resolve(one, id));
  if (redirected.length > 0) {
    report('redirected-id', place, {
      kind,
      id,
      to: redirected.join(', '),
      count: redirected.length,
    });
    return;
  }
  // A reference to a redirect that leads nowhere is the redirect's mistake.
  if (found.includes('moved')) return;
  report('unknown-id', place, { kind, id, suggestion: suggestionFor(context, kinds, id) });
}

function suggestionFor(context: CheckContext, kinds: Reference['kinds'], id: string): string {
  for (const kind of kinds) {
    const meant = nearest(id, context.all[kind].keys());
    if (meant !== null) return meant;
  }
  return '';
}
