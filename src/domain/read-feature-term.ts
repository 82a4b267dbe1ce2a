/** Reads what a term asks of a feature, by the feature's kind. */
import type { Feature } from './model.ts';
import { TermError } from './query-problems.ts';
import { nearest } from './suggest.ts';
import { parseTarget } from './targets.ts';
import { isComparison, resolveId, type Reading, type Unnegated } from './term-reading.ts';
import type { Term } from './query.ts';
import { convert } from './units.ts';
import { PRICE_METRICS } from './vocabulary.ts';

/** @throws TermError if the term does not fit the feature's kind */
export function readFeatureTerm(
  feature: Feature,
  sign: string | undefined,
  value: string,
  reading: Reading,
): Unnegated<Term> {
  const { id } = feature;
  switch (feature.kind) {
    case 'support':
      if (sign === ':') throw new TermError('takes-no-target', id, id);
      if (sign) throw new TermError('takes-no-value', id, id);
      return { kind: 'has', feature: id };
    case 'relation':
      return readRelation(feature, sign, value, reading, null);
    case 'quantity':
      return readQuantity(feature, sign, value);
    case 'choice':
      return readOption(
        feature,
        (feature.options ?? []).map((option) => option.id),
        sign,
        value,
      );
    case 'price':
      return readOption(feature, PRICE_METRICS, sign, value);
  }
}

function readOption(
  feature: Feature,
  options: readonly string[],
  sign: string | undefined,
  value: string,
): Unnegated<Term> {
  const example = `${feature.id}=${options[0] ?? '…'}`;
  if (sign === ':') throw new TermError('takes-no-target', feature.id, example);
  if (sign !== '=' && sign !== undefined)
    throw new TermError('takes-no-comparison', feature.id, example);
  if (value === '') throw new TermError('needs-option', feature.id, example);
  if (!options.includes(value)) {
    const meant = nearest(value, options);
    throw new TermError(
      'unknown-option',
      value,
      meant === null ? options.join(', ') : `${feature.id}=${meant}`,
    );
  }
  return { kind: 'option', feature: feature.id, option: value };
}

function readQuantity(feature: Feature, sign: string | undefined, value: string): Unnegated<Term> {
  const unit = feature.unit ?? '';
  const example = `${feature.id}>=${/^[A-Z]B$/.test(unit) ? `64${unit}` : '4'}`;
  if (sign === ':') throw new TermError('takes-no-target', feature.id, example);
  if (!isComparison(sign)) throw new TermError('needs-comparison', feature.id, example);
  if (value === 'unlimited') {
    if (sign !== '=')
      throw new TermError('takes-no-comparison', 'unlimited', `${feature.id}=unlimited`);
    return { kind: 'quantity', feature: feature.id, comparison: sign, number: null, asked: value };
  }
  const [, digits, askedUnit = ''] = /^(\d{1,15}(?:\.\d{1,6})?)([A-Za-z]*)$/.exec(value) ?? [];
  if (digits === undefined) throw new TermError('not-a-number', value, example);
  const number = askedUnit === '' ? Number(digits) : convert(Number(digits), askedUnit, unit);
  if (number === null)
    throw new TermError('unit-does-not-fit', askedUnit, `${feature.id}${sign}${digits}`);
  return { kind: 'quantity', feature: feature.id, comparison: sign, number, asked: value };
}

export function readRelation(
  feature: Feature,
  sign: string | undefined,
  value: string,
  reading: Reading,
  inverse: string | null,
): Unnegated<Term> {
  const name = inverse ?? feature.id;
  const kind = inverse === null ? (feature.targets ?? 'products') : 'products';
  const records = reading.dataset.records[kind];
  const example = `${name}:${records[0]?.id ?? '…'}`;
  if (sign !== ':' || value === '') throw new TermError('needs-target', name, example);
  const { base, edition, releases } = parseTarget(value);
  if (kind !== 'products')
    return {
      kind: 'relation',
      feature: feature.id,
      target: resolveId(kind, value, reading, 'unknown-target'),
      inverse,
    };
  const product = resolveId('products', base, reading, 'unknown-target');
  const record =
    edition === undefined ? product : resolveId('editions', edition, reading, 'unknown-target');
  const line = reading.dataset.releasesOf(product);
  for (const release of releases ? [releases.first, releases.last] : [])
    if (!line.byId.has(release))
      throw new TermError(
        'unknown-release',
        `${product}@${release}`,
        nearest(release, line.byId.keys()),
      );
  const at = value.indexOf('@');
  return {
    kind: 'relation',
    feature: feature.id,
    target: record + (at < 0 ? '' : value.slice(at)),
    inverse,
  };
}
