/** Reads queries. Whatever is understood is kept; the rest is named, with what was probably meant. */
import { isPlainDate } from './dates.ts';
import type { Dataset } from './dataset.ts';
import type { Feature, RecordKind } from './model.ts';
import { PROPERTIES, type Comparison, type Property, type Query, type Term } from './query.ts';
import { nearest } from './suggest.ts';
import { parseTarget } from './targets.ts';
import { convert } from './units.ts';
import { PRICE_METRICS, PRODUCT_KINDS } from './vocabulary.ts';

export const QUERY_PROBLEMS = [
  'unreadable-term',
  'unknown-feature',
  'unknown-option',
  'unknown-target',
  'unknown-record',
  'unknown-release',
  'divided-record',
  'needs-option',
  'needs-comparison',
  'needs-target',
  'takes-no-value',
  'takes-no-target',
  'takes-no-comparison',
  'not-a-number',
  'unit-does-not-fit',
  'not-a-date',
  'too-long',
] as const;
export type QueryProblemCode = (typeof QUERY_PROBLEMS)[number];

export interface QueryProblem {
  readonly code: QueryProblemCode;
  /** The term as it was written, shortened if it is long. */
  readonly term: string;
  /** What is wrong in it: the id, option, number or unit. */
  readonly what: string;
  /** What was probably meant or what would fit, as text that could be typed. */
  readonly suggestion: string | null;
}

export interface ParsedQuery {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  /** Ids that were renamed since and have been read as their new ones. */
  readonly rewritten: readonly { readonly from: string; readonly to: string }[];
}

const MAX_TERMS = 200;
const MAX_LENGTH = 20_000;
const TERM = /^(!?)([^\s!<>=:|,]+)(?:(>=|<=|>|<|=|:)(.*))?$/s;

class TermError extends Error {
  readonly code: QueryProblemCode;
  readonly what: string;
  readonly suggestion: string | null;
  constructor(code: QueryProblemCode, what: string, suggestion: string | null = null) {
    super(code);
    [this.code, this.what, this.suggestion] = [code, what, suggestion];
  }
}

/** Reads a query in the grammar of `query.ts` against the records that it may speak of. Never throws. */
export function parseQuery(text: string, dataset: Dataset): ParsedQuery {
  const problems: QueryProblem[] = [];
  const reading: Reading = { dataset, rewritten: [] };
  const chunks = text
    .slice(0, MAX_LENGTH)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (text.length > MAX_LENGTH || chunks.length > MAX_TERMS)
    problems.push({
      code: 'too-long',
      term: shorten(text),
      what: String(MAX_TERMS),
      suggestion: null,
    });
  const query = chunks.slice(0, MAX_TERMS).flatMap((chunk) => {
    const alternatives = chunk.split('|').flatMap((term) => {
      try {
        return [readTerm(term, reading)];
      } catch (error) {
        if (!(error instanceof TermError)) throw error;
        const { code, what, suggestion } = error;
        problems.push({ code, term: shorten(term), what: shorten(what), suggestion });
        return [];
      }
    });
    return alternatives.length > 0 ? [alternatives] : [];
  });
  return { query, problems, rewritten: reading.rewritten };
}

interface Reading {
  readonly dataset: Dataset;
  readonly rewritten: { from: string; to: string }[];
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Cases in order: built-in words, relations and their inverses, features by kind. */
function readTerm(text: string, reading: Reading): Term {
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

type Unnegated<T> = T extends Term ? Omit<T, 'negated'> : never;

function isProperty(name: string): name is Property {
  return PROPERTIES.some((property) => property === name);
}

function isComparison(sign: string | undefined): sign is Comparison {
  return sign !== undefined && sign !== ':';
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

/** The id itself, or the one that it was renamed to. */
function resolveId(
  kind: RecordKind,
  id: string,
  reading: Reading,
  unknown: QueryProblemCode = 'unknown-record',
): string {
  const [to, ...more] = reading.dataset.resolve(kind, id);
  if (to === undefined)
    throw new TermError(
      unknown,
      id,
      nearest(
        id,
        reading.dataset.records[kind].map((record) => record.id),
      ),
    );
  if (more.length > 0) throw new TermError('divided-record', id, [to, ...more].join(' | '));
  if (to !== id) reading.rewritten.push({ from: id, to });
  return to;
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

function readFeatureTerm(
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

function readRelation(
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
