/**
 * The words that cells and query problems are described with: one object per language.
 * A language that lacks a word does not compile.
 */
import type { QueryProblem, QueryProblemCode } from './query-problems.ts';
import type { Comparison, StateTerm, SupportedUntilTerm } from './query.ts';
import type {
  LimitKind,
  Maturity,
  Outcome,
  PricedGuests,
  PriceMetric,
  PriceTerm,
  SupportLevel,
} from './vocabulary.ts';

/** What the fewest units are counted for. */
export type PriceMinimum = 'socket' | 'host' | 'order';

export interface CellWords {
  /** BCP 47 tag for numbers, dates and lists. */
  readonly language: string;
  readonly levels: Readonly<Record<SupportLevel, string>>;
  readonly maturities: Readonly<Record<Maturity, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly limits: Readonly<Record<LimitKind, string>>;
  readonly needs: (names: string) => string;
  readonly by: (names: string) => string;
  readonly unlimited: string;
  readonly atLeast: (value: string) => string;
  readonly andMore: (value: string) => string;
  readonly plannedFor: (due: string) => string;
  readonly dueRange: (from: string, until: string) => string;
  readonly metrics: Readonly<Record<PriceMetric, string>>;
  readonly terms: Readonly<Record<PriceTerm, string>>;
  readonly free: string;
  /** Several units under one price: "2 sockets". */
  readonly covered: (count: number, metric: string) => string;
  readonly price: (amount: string, metric: string, term: string | null) => string;
  readonly upTo: (value: string) => string;
  /** "at least 16 cores per socket". */
  readonly minimum: (value: string, per: PriceMinimum) => string;
  /** "for 2 Windows VMs on each host". */
  readonly coveredVms: (count: number, guests: PricedGuests | null) => string;
  readonly inAddition: (price: string, guests: PricedGuests | null) => string;
  readonly disputed: string;
  readonly silent: string;
  readonly cases: (count: number) => string;
  readonly inheritedFrom: (name: string) => string;
  readonly viaTarget: (name: string) => string;
  readonly condition: (names: string) => string;
}

export interface QueryWords {
  /** BCP 47 tag for dates. */
  readonly language: string;
  readonly problems: Readonly<Record<QueryProblemCode, (problem: QueryProblem) => string>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  /** What can be asked of a column itself. */
  readonly builtIn: Readonly<Record<StateTerm['state'] | SupportedUntilTerm['kind'], string>>;
}

export const ENGLISH_CELL_WORDS: CellWords = {
  language: 'en',
  levels: {
    full: 'full',
    partial: 'partial',
    'add-on': 'add-on',
    planned: 'planned',
    none: 'none',
    'not-applicable': 'does not apply',
    unknown: 'not known',
  },
  maturities: { preview: 'preview', deprecated: 'deprecated' },
  outcomes: { dropped: 'dropped', late: 'late' },
  limits: { architectural: 'architectural', tested: 'tested', licensed: 'licensed' },
  needs: (names) => `needs ${names}`,
  by: (names) => `by ${names}`,
  unlimited: 'unlimited',
  atLeast: (value) => `at least ${value}`,
  andMore: (value) => `${value}, perhaps more`,
  plannedFor: (due) => `planned for ${due}`,
  dueRange: (from, until) => `${from} to ${until}`,
  metrics: {
    free: 'free',
    host: 'host',
    socket: 'socket',
    core: 'core',
    vm: 'VM',
    user: 'user',
    device: 'device',
    server: 'server',
    cluster: 'cluster',
    node: 'node',
    tib: 'TiB',
    licence: 'licence',
  },
  terms: {
    perpetual: 'perpetual',
    month: 'a month',
    year: 'a year',
    'three-years': 'for three years',
    'five-years': 'for five years',
  },
  free: 'free',
  covered: (count, metric) =>
    metric === 'licence'
      ? `licence for ${String(count)}`
      : `${String(count)} ${count === 1 ? metric : `${metric}s`}`,
  price: (amount, metric, term) => `${amount} per ${metric}${term === null ? '' : `, ${term}`}`,
  upTo: (value) => `up to ${value}`,
  minimum: (value, per) => `at least ${value} per ${per}`,
  coveredVms: (count, guests) =>
    `a full set for each ${String(count)} ${guests === 'windows' ? 'Windows VMs' : 'VMs'}`,
  inAddition: (price, guests) =>
    `${guests === 'windows' ? 'for Windows VMs' : 'if wanted'} in addition ${price}`,
  disputed: 'sources disagree',
  silent: 'the source does not mention it',
  cases: (count) =>
    count === 1 ? 'another value in one case' : `other values in ${String(count)} cases`,
  inheritedFrom: (name) => `as in ${name}`,
  viaTarget: (name) => `said of ${name}`,
  condition: (names) => `with ${names}`,
};

const didYouMean = (suggestion: string | null): string =>
  suggestion === null ? '' : ` Did you mean “${suggestion}”?`;
const write = (suggestion: string | null): string =>
  suggestion === null ? '' : ` Write “${suggestion}”.`;

export const ENGLISH_QUERY_WORDS: QueryWords = {
  language: 'en',
  comparisons: {
    '>=': 'at least',
    '<=': 'at most',
    '>': 'more than',
    '<': 'less than',
    '=': 'exactly',
  },
  builtIn: {
    supported: 'Supported',
    'on-offer': 'On offer',
    'supported-until': 'Supported until',
  },
  problems: {
    'unreadable-term': ({ term }) => `“${term}” is not a query term.`,
    'unknown-feature': ({ what, suggestion }) =>
      `There is no feature “${what}”.${didYouMean(suggestion)}`,
    'unknown-option': ({ term, what, suggestion }) =>
      `“${what}” in “${term}” is no possible value.${suggestion === null ? '' : ` Possible: ${suggestion}.`}`,
    'unknown-target': ({ term, what, suggestion }) =>
      `“${what}” in “${term}” is not known here.${didYouMean(suggestion)}`,
    'unknown-record': ({ term, what, suggestion }) =>
      `“${what}” in “${term}” is not known here.${didYouMean(suggestion)}`,
    'unknown-release': ({ what, suggestion }) =>
      `There is no release “${what}”.${didYouMean(suggestion)}`,
    'divided-record': ({ what, suggestion }) =>
      `“${what}” has been divided: ask for ${suggestion ?? 'its parts'}.`,
    'needs-option': ({ what, suggestion }) => `“${what}” needs a value.${write(suggestion)}`,
    'needs-comparison': ({ what, suggestion }) =>
      `“${what}” is a number: compare it.${write(suggestion)}`,
    'needs-target': ({ what, suggestion }) => `“${what}” needs a target.${write(suggestion)}`,
    'takes-no-value': ({ what, suggestion }) =>
      `“${what}” is there or not and takes no value.${write(suggestion)}`,
    'takes-no-target': ({ what, suggestion }) => `“${what}” takes no target.${write(suggestion)}`,
    'takes-no-comparison': ({ what, suggestion }) =>
      `“${what}” cannot be compared so.${write(suggestion)}`,
    'not-a-number': ({ what, suggestion }) => `“${what}” is not a number.${write(suggestion)}`,
    'unit-does-not-fit': ({ what, suggestion }) =>
      `The unit “${what}” does not fit.${write(suggestion)}`,
    'not-a-date': ({ what, suggestion }) => `“${what}” is not a date.${write(suggestion)}`,
    'too-long': ({ what }) => `The query is too long: only its first ${what} terms were read.`,
  },
};
