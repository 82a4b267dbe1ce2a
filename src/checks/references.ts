import type { RecordKind } from '../domain/model.ts';
import { nearest } from '../domain/suggest.ts';
import type { Check, CheckContext, Report } from './context.ts';
import {
  forEachOtherReference,
  referencesOnTheWay,
  type Reference,
  type Visitor,
} from './references-in.ts';

export const references: Check = {
  name: 'references',
  description: 'Every id that is named belongs to a record, and to its present id.',
  scope: 'data',
  walk: (context, report) => referencesOnTheWay(lookingFor(context, report)),
  check(context, report) {
    forEachOtherReference(context, lookingFor(context, report));
  },
};

function lookingFor(context: CheckContext, report: Report): Visitor {
  return {
    knows: (kinds, id) => isThere(context, kinds, id),
    tell: (reference) => tell(context, reference, report),
  };
}

/** There, or there but unreadable: then its own file says why. */
function isThere(context: CheckContext, kinds: readonly RecordKind[], id: string): boolean {
  for (const kind of kinds) {
    const found = context.presence(kind, id);
    if (found === 'present' || found === 'left-out') return true;
  }
  return false;
}

/** Moved, or nowhere. A reference to a redirect that leads nowhere is the redirect's mistake. */
function tell(context: CheckContext, reference: Reference, report: Report): void {
  const { kinds, id, file, path, on } = reference;
  const [kind = 'products'] = kinds;
  const place = { file, path: path(), on };
  const to = kinds.flatMap((one) => context.all.resolve(one, id));
  if (to.length > 0)
    report('redirected-id', place, { kind, id, to: to.join(', '), count: to.length });
  else if (!kinds.some((one) => context.presence(one, id) === 'moved'))
    report('unknown-id', place, { kind, id, suggestion: suggestionFor(context, kinds, id) });
}

function suggestionFor(context: CheckContext, kinds: Reference['kinds'], id: string): string {
  for (const kind of kinds) {
    const meant = nearest(id, context.all[kind].keys());
    if (meant !== null) return meant;
  }
  return '';
}
