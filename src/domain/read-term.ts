/** Reads one term of a query. */
import { isPlainDate } from './dates.ts';
import type { Dataset } from './dataset.ts';
import type { Feature } from './model.ts';
import { PROPERTIES, type Property, type Term } from './query.ts';
import { TermError } from './query-problems.ts';
import { readFeatureTerm, readRelation } from './read-feature-term.ts';
import { nearest } from './suggest.ts';
import { isComparison, resolveId, type Reading, type Unnegated } from './term-reading.ts';
import { PRODUCT_KINDS } from './vocabulary.ts';

const TERM = /^(!?)([^\s!<>=:|,]+)(?:(>=|<=|>|<|=|:)(.*))?$/s;

/**
 * Cases in order: built-in words, relations and their inverses, features by kind.
 *
 * @throws TermError with what is wrong and what was probably meant
 */
export function readTerm(text: string, reading: Reading): Term {
  const [, bang, name = '', sign, value = ''] = TERM.exec(text) ?? [];
  if (name === '') throw new TermError('unreadable-term', text);
  const negated = bang === '!';
  if (name === 'on-offer' || name === 'supported') {
    if (sign) throw new TermError('takes-no-value', name, name);
    return { kind: 'state', state: name, negated };
  }
  if (name === 'supported-until') return { ...readSupportedUntil(sign, value), negated };
  if (isProperty(name)) return { ...readProperty(name, sign, value, reading), negated };
  const inverse = reading.dataset.inverses.get(name);
  if (inverse) return { ...readRelation(inverse, sign, value, reading, name), negated };
  const feature = findFeature(name, reading);
  return { ...readFeatureTerm(feature, sign, value, reading), negated };
}

function isProperty(name: string): name is Property {
  return PROPERTIES.some((property) => property === name);
}

function readSupportedUntil(sign: string | undefined, value: string): Unnegated<Term> {
  if (!isComparison(sign))
    throw new TermError('needs-comparison', 'supported-until', 'supported-until>=2028-01-01');
  if (!isPlainDate(value)) throw new TermError('not-a-date', value, '2028-01-01');
  return { kind: 'supported-until', comparison: sign, date: value };
}

const RECORDS_OF_PROPERTY = {
  product: 'products',
  vendor: 'vendors',
  edition: 'editions',
} as const;

function readProperty(
  property: Property,
  sign: string | undefined,
  value: string,
  reading: Reading,
): Unnegated<Term> {
  if (sign !== '=' || value === '') throw new TermError('needs-option', property, `${property}=…`);
  if (property !== 'kind')
    return {
      kind: 'property',
      property,
      value: resolveId(RECORDS_OF_PROPERTY[property], value, reading),
    };
  if (!PRODUCT_KINDS.some((kind) => kind === value))
    throw new TermError(
      'unknown-option',
      value,
      `kind=${nearest(value, PRODUCT_KINDS) ?? PRODUCT_KINDS[0]}`,
    );
  return { kind: 'property', property, value };
}

function findFeature(name: string, reading: Reading): Feature {
  const { dataset } = reading;
  if (dataset.resolve('features', name).length === 0) {
    const meant =
      featureByTerm(dataset, name) ??
      nearest(name, [...dataset.features.keys(), ...dataset.inverses.keys(), ...PROPERTIES]);
    throw new TermError('unknown-feature', name, meant);
  }
  const feature = dataset.features.get(resolveId('features', name, reading, 'unknown-feature'));
  if (!feature) throw new TermError('unknown-feature', name);
  return feature;
}

/** The feature that a vendor calls so: `vmotion` means live migration. */
function featureByTerm(dataset: Dataset, word: string): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const found = dataset.records.features.find((feature) =>
    [
      feature.name,
      ...(feature.formerNames ?? []),
      ...Object.values(feature.terms)
        .flat()
        .map(({ term }) => term),
    ].some((name) => plain(name) === plain(word)),
  );
  return found?.id ?? null;
}
