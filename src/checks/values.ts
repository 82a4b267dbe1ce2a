import type { Claim, Feature } from '../domain/model.ts';
import { nearest } from '../domain/suggest.ts';
import type { Check, Report } from './context.ts';
import type { StatementSite, TimelineSite } from './sites.ts';

/** The claim that each kind of feature is stated with, and the key it is written under. */
const CLAIM_OF = {
  support: 'support',
  relation: 'support',
  quantity: 'quantity',
  choice: 'choice',
  price: 'price',
} as const;
const KEY_OF = {
  support: 'support',
  quantity: 'value',
  choice: 'options',
  price: 'offers',
} as const;

export const values: Check = {
  name: 'values',
  description:
    'A fact states the kind of value that its feature takes, and relations name a target.',
  scope: 'data',
  walk: (_context, report) => ({
    timeline: (site) => checkTarget(site, report),
    statement: (statement) => checkValue(statement, report),
  }),
};

function checkTarget(site: TimelineSite, report: Report): void {
  const { feature, featureId, target, file, owner } = site;
  if (!feature) return;
  const place = () => ({ file, path: site.path().slice(0, 2), on: 'key' as const });
  const { kind, appliesTo } = feature;
  if (kind === 'relation' && target === undefined)
    report('target-expected', place(), { feature: featureId, targets: feature.targets ?? '' });
  else if (kind !== 'relation' && target !== undefined)
    report(
      'target-unexpected',
      { ...place(), path: site.path() },
      { feature: featureId, kind, target },
    );
  else if (owner.product && !appliesTo.includes(owner.product.kind)) {
    const args = { feature: featureId, kind: owner.product.kind, kinds: appliesTo.join(', ') };
    report('feature-not-for-kind', place(), args);
  }
}

/**
 * Besides its own kind of value, a feature of any kind may be unknown or not applicable, and a
 * price may be "none": not sold.
 */
function fits(claim: Claim, { kind }: Feature): boolean {
  if (claim.kind === CLAIM_OF[kind]) return true;
  if (claim.kind !== 'support') return false;
  const { support } = claim;
  return (
    support === 'unknown' ||
    support === 'not-applicable' ||
    (kind === 'price' && support === 'none')
  );
}

function checkValue(statement: StatementSite, report: Report): void {
  const { file, site, said } = statement;
  const { claim } = said;
  if (!site.feature) return;
  const { id, kind } = site.feature;
  const onKey = (key: string) => ({ file, path: statement.path(key), on: 'key' as const });
  if (!fits(claim, site.feature)) {
    const key = KEY_OF[claim.kind];
    report('wrong-value', onKey(key), { feature: id, kind, key, expected: KEY_OF[CLAIM_OF[kind]] });
  } else if (claim.kind === 'choice') checkOptions(claim.options, site.feature, statement, report);
  else if (claim.kind === 'support' && claim.by && kind !== 'relation')
    report('stray-field', onKey('by'), { field: 'by', belongs: 'a relation' });
}

/** Without any options the feature's own file is wrong. */
function checkOptions(
  options: readonly string[],
  feature: Feature,
  statement: StatementSite,
  report: Report,
): void {
  const known = (feature.options ?? []).map(({ id }) => id);
  if (known.length === 0) return;
  options.forEach((option, index) => {
    if (known.includes(option)) return;
    const place = { file: statement.file, path: statement.path('options', index) };
    const suggestion = nearest(option, known) ?? '';
    report('unknown-option', place, {
      option,
      feature: feature.id,
      suggestion,
      known: known.join(', '),
    });
  });
}
