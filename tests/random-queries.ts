/** Random questions about a dataset: every kind of term, real days, conditions and acceptances. */
import fc from 'fast-check';
import type { Dataset } from '../src/domain/dataset.ts';
import type { Search } from '../src/domain/match.ts';
import type { Feature } from '../src/domain/model.ts';
import { COMPARISONS, type Query, type Term } from '../src/domain/query.ts';
import { lastDay } from '../src/domain/dates.ts';
import { ACCEPTANCES, PRICE_METRICS, PRODUCT_KINDS } from '../src/domain/vocabulary.ts';

type FeatureTerm = Extract<Term, { readonly feature: string }>;

/** The days on which anything begins or ends, and the days around them. */
export function daysOf(dataset: Dataset): fc.Arbitrary<string> {
  const days = new Set(['1999-01-01', '2009-03-05', '2026-11-22']);
  for (const { releases } of dataset.records.products)
    for (const { available } of releases) if (available) days.add(lastDay(available.date));
  for (const { offered } of dataset.records.editions)
    for (const { from, until } of offered)
      for (const moment of [from, until]) if (moment?.date) days.add(lastDay(moment.date));
  return fc.constantFrom(...[...days].sort());
}

/** Quantities are compared with numbers that some fact states, or with ones beside them. */
function numbersOf(dataset: Dataset): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { features } of [...dataset.records.products, ...dataset.records.editions])
    for (const { feature, facts } of features)
      for (const { claim } of facts)
        if (claim.kind === 'quantity' && claim.number !== null)
          numbers.set(feature, [...(numbers.get(feature) ?? [1]), claim.number]);
  return numbers;
}

function targetsOf(dataset: Dataset, { targets }: Feature): readonly string[] {
  if (targets !== 'products') return [...dataset.targets(targets ?? 'guests').keys()];
  return dataset.records.products.flatMap(({ id, releases }) => [
    id,
    ...releases.slice(0, 2).map((release) => `${id}@${release.id}`),
  ]);
}

function featureTerms(dataset: Dataset): fc.Arbitrary<FeatureTerm> {
  const numbers = numbersOf(dataset);
  const negated = fc.boolean();
  return fc
    .constantFrom(...dataset.records.features)
    .chain((feature): fc.Arbitrary<FeatureTerm> => {
      const id = fc.constant(feature.id);
      switch (feature.kind) {
        case 'support':
          return fc.record({ kind: fc.constant('has'), feature: id, negated });
        case 'quantity': {
          const number = fc.constantFrom(...(numbers.get(feature.id) ?? [1]), 0, null);
          return fc
            .record({ comparison: fc.constantFrom(...COMPARISONS), number, negated })
            .map(({ comparison, number: asked, negated: not }) => ({
              kind: 'quantity',
              feature: feature.id,
              comparison: asked === null ? '=' : comparison,
              number: asked,
              asked: asked === null ? 'unlimited' : String(asked),
              negated: not,
            }));
        }
        case 'choice': {
          const options = (feature.options ?? []).map((option) => option.id);
          const option = fc.constantFrom(...(options.length > 0 ? options : ['none']));
          return fc.record({ kind: fc.constant('option'), feature: id, option, negated });
        }
        case 'price': {
          const option = fc.constantFrom(...PRICE_METRICS);
          return fc.record({ kind: fc.constant('option'), feature: id, option, negated });
        }
        case 'relation': {
          const targets = targetsOf(dataset, feature);
          return fc.record({
            kind: fc.constant('relation'),
            feature: id,
            target: fc.constantFrom(...(targets.length > 0 ? targets : ['nothing'])),
            inverse: fc.constant(null),
            negated,
          });
        }
      }
    });
}

function builtInTerms(dataset: Dataset): fc.Arbitrary<Term> {
  const negated = fc.boolean();
  const { products, vendors, editions } = dataset.records;
  const values = {
    product: products.map(({ id }) => id),
    vendor: vendors.map(({ id }) => id),
    edition: editions.map(({ id }) => id),
    kind: PRODUCT_KINDS,
  } as const;
  const property = fc.constantFrom('product', 'vendor', 'edition', 'kind').chain((name) =>
    fc.record({
      kind: fc.constant('property'),
      property: fc.constant(name),
      value: fc.constantFrom(...values[name]),
      negated,
    }),
  );
  const state = fc.record({
    kind: fc.constant('state'),
    state: fc.constantFrom('on-offer', 'supported'),
    negated,
  });
  const until = fc.record({
    kind: fc.constant('supported-until'),
    comparison: fc.constantFrom(...COMPARISONS),
    date: daysOf(dataset),
    negated,
  });
  return fc.oneof(property, state, until);
}

/** Queries of up to `most` needs, some of them with alternatives. */
export function queriesOn(dataset: Dataset, most: number): fc.Arbitrary<Query> {
  const term = fc.oneof(
    { weight: 8, arbitrary: featureTerms(dataset) },
    { weight: 1, arbitrary: builtInTerms(dataset) },
  );
  const alternatives = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(term) },
    { weight: 1, arbitrary: fc.array(term, { minLength: 2, maxLength: 3 }) },
  );
  return fc.array(alternatives, { maxLength: most });
}

/** Whole questions: needs, wishes, day, acceptances, conditions and scope. */
export function searchesOn(dataset: Dataset): fc.Arbitrary<Search> {
  const conditions = dataset.records.conditions.map(({ id }) => id);
  return fc.record({
    need: queriesOn(dataset, 5),
    want: queriesOn(dataset, 2),
    scope: fc.oneof(fc.constant([]), queriesOn(dataset, 1)),
    at: daysOf(dataset),
    accept: fc.subarray([...ACCEPTANCES]),
    given: fc.subarray(conditions, { maxLength: Math.min(3, conditions.length) }),
  });
}
