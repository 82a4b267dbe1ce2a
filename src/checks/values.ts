import type { Claim, Feature } from '../domain/model.ts';
import { nearest } from '../domain/suggest.ts';
import type { Check, Report } from './context.ts';
import { forEachStatement, forEachTimeline, type Statement, type TimelineSite } from './sites.ts';

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
  check(context, report) {
    forEachTimeline(context, (site) => checkTarget(site, report));
    forEachStatement(context, (statement, site) => {
      if (site.feature) checkValue(statement, site.feature, site.file, report);
    });
  },
};

function checkTarget(
  { feature, featureId, target, file, path, product }: TimelineSite,
  report: Report,
): void {
  if (!feature) return;
  const place = { file, path: path.slice(0, 2), on: 'key' as const };
  if (feature.kind === 'relation' && target === undefined)
    report('target-expected', place, { feature: featureId, targets: feature.targets ?? '' });
  else if (feature.kind !== 'relation' && target !== undefined)
    report(
      'target-unexpected',
      { file, path, on: 'key' },
      { feature: featureId, kind: feature.kind, target },
    );
  else if (product && !feature.appliesTo.includes(product.kind))
    report('feature-not-for-kind', place, {
      feature: featureId,
      kind: product.kind,
      kinds: feature.appliesTo.join(', '),
    });
}

/**
 * Besides its own kind of value, a feature of any kind may be unknown or not applicable, and a
 * price may be "none": not sold.
 */
function fits(claim: Claim, { kind }: Feature): boolean {
  if (claim.kind === CLAIM_OF[kind]) return true;
  if (claim.kind !== 'support') return false;
  return (
    claim.support === 'unknown' ||
    claim.support === 'not-applicable' ||
    (kind === 'price' && claim.support === 'none')
  );
}

function checkValue(
  { claim, path }: Statement,
  feature: Feature,
  file: string,
  report: Report,
): void {
  const key = KEY_OF[claim.kind];
  if (!fits(claim, feature)) {
    const args = {
      feature: feature.id,
      kind: feature.kind,
      key,
      expected: KEY_OF[CLAIM_OF[feature.kind]],
    };
    report('wrong-value', { file, path: [...path, key], on: 'key' }, args);
    return;
  }
  if (claim.kind === 'choice') checkOptions(claim.options, path, feature, file, report);
  if (claim.kind === 'support' && claim.by && feature.kind !== 'relation')
    report(
      'stray-field',
      { file, path: [...path, 'by'], on: 'key' },
      { field: 'by', belongs: 'relation' },
    );
}

/** Without any options the feature's own file is wrong. */
function checkOptions(
  options: readonly string[],
  path: Statement['path'],
  feature: Feature,
  file: string,
  report: Report,
): void {
  const known = (feature.options ?? []).map(({ id }) => id);
  options.forEach((option, index) => {
    if (known.length === 0 || known.includes(option)) return;
    const args = {
      option,
      feature: feature.id,
      suggestion: nearest(option, known) ?? '',
      known: known.join(', '),
    };
    report('unknown-option', { file, path: [...path, 'options', index] }, args);
  });
}
