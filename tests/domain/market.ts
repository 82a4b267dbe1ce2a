/** Builds small markets for tests: only what a test is about is written down, the rest is filled in. */
import { createDataset, type Dataset } from '../../src/domain/dataset.ts';
import type {
  AtlasRecords,
  Citation,
  Claim,
  Edition,
  Fact,
  Feature,
  FeatureFacts,
  Lead,
  Moment,
  Product,
  Release,
  Target,
} from '../../src/domain/model.ts';
import type { SupportLevel } from '../../src/domain/vocabulary.ts';

export const CITED: readonly Citation[] = [{ source: 'handbook', at: 'page 1' }];

export function support(level: SupportLevel): Claim {
  return { kind: 'support', support: level };
}

export function quantity(number: number, more: { atLeast?: true } = {}): Claim {
  return { kind: 'quantity', number, ...more };
}

export const UNLIMITED: Claim = { kind: 'quantity', number: null, unlimited: true };

/** `"5.0"`, `"≤5.0"`, `"2009-03"`: what looks like a date is one. */
export function when(text: string): Moment {
  const bare = text.replace('≤', '');
  return {
    ...(/^\d{4}(-\d\d){0,2}$/.test(bare) ? { date: bare } : { release: bare }),
    ...(bare === text ? {} : { atLatest: true as const }),
  };
}

export function fact(from: string, claim: Claim, more: Partial<Fact> = {}): Fact {
  return { from: when(from), claim, sources: CITED, ...more };
}

/** Feature facts by key: `{ ha: [...], 'guest linux': [...] }` (feature, space, target). */
export function facts(byKey: Readonly<Record<string, readonly Fact[]>>): FeatureFacts[] {
  return Object.entries(byKey).map(([key, timeline]) => {
    const [feature = '', target] = key.split(' ');
    return { feature, ...(target === undefined ? {} : { target }), facts: timeline };
  });
}

export function release(
  id: string,
  available: string | null,
  more: Partial<Release> = {},
): Release {
  return {
    id,
    after: null,
    branch: 'current',
    ...(available === null ? {} : { available: { date: available, sources: CITED } }),
    ...more,
  };
}

/** Releases of which each continues the one before: `[['1.0', '2008-01-01'], …]`. */
export function releases(
  ...list: readonly (readonly [string, string | null, Partial<Release>?])[]
): Release[] {
  return list.map(([id, available, more], index) =>
    release(id, available, { after: list[index - 1]?.[0] ?? null, ...more }),
  );
}

export function product(id: string, more: Partial<Product> = {}): Product {
  return {
    id,
    kind: 'platform',
    names: [{ name: id, sources: CITED }],
    owners: [{ vendor: 'acme', sources: CITED }],
    releases: releases(['1.0', '2008-01-01'], ['2.0', '2009-06-01']),
    features: [],
    leads: [],
    ...more,
  };
}

export function edition(id: string, more: Partial<Edition> = {}): Edition {
  return {
    id,
    product: id.split('/')[0] ?? id,
    names: [{ name: id, sources: CITED }],
    offered: [{ from: when('1.0'), sources: CITED }],
    includes: [],
    features: [],
    ...more,
  };
}

export function feature(id: string, more: Partial<Feature> = {}): Feature {
  return {
    id,
    name: id,
    category: 'any',
    kind: 'support',
    definition: 'A thing.',
    appliesTo: ['platform'],
    better: 'neither',
    clock: 'release',
    terms: {},
    ...more,
  };
}

export function lead(featureId: string, fact: Fact, target?: string): Lead {
  return { feature: featureId, fact, ...(target === undefined ? {} : { target }) };
}

export function target(id: string, ...partOf: readonly string[]): Target {
  return { id, name: id, partOf };
}

export const FEATURES: readonly Feature[] = [
  feature('live-migration', { terms: { acme: [{ term: 'HotMove' }] } }),
  feature('ha'),
  feature('san'),
  feature('max-ram', { kind: 'quantity', unit: 'GB', better: 'more' }),
  feature('max-hosts', { kind: 'quantity', unit: 'hosts', better: 'more' }),
  feature('core', {
    kind: 'choice',
    options: [
      { id: 'xen', name: 'Xen' },
      { id: 'kvm', name: 'KVM' },
    ],
  }),
  feature('price', { kind: 'price', clock: 'date' }),
  feature('guest', { kind: 'relation', targets: 'guests' }),
  feature('manages', {
    kind: 'relation',
    targets: 'products',
    appliesTo: ['platform', 'management-tool'],
    inverse: { id: 'managed-by', name: 'Managed by' },
  }),
];

/** A dataset of the given records; features, guests and conditions have defaults. */
export function market(records: Partial<AtlasRecords>): Dataset {
  return createDataset({
    atlas: { title: 'Test', summary: 'Test.', categories: [] },
    translations: [],
    vendors: [{ id: 'acme', names: [{ name: 'Acme', sources: CITED }] }],
    products: [],
    editions: [],
    features: FEATURES,
    guests: [
      target('sles-10', 'sles'),
      target('sles', 'linux'),
      target('linux'),
      target('rhel-5', 'linux'),
    ],
    formats: [],
    conditions: [target('rhel-guest', 'linux-guest'), target('linux-guest'), target('big-host')],
    sources: [],
    profiles: [],
    snapshots: [],
    redirects: [],
    ...records,
  });
}

/** A market of one product `box` with one edition `box/basic`. */
export function oneEdition(
  features: Readonly<Record<string, readonly Fact[]>>,
  more: {
    product?: Partial<Product>;
    edition?: Partial<Edition>;
    records?: Partial<AtlasRecords>;
  } = {},
): Dataset {
  return market({
    products: [product('box', more.product)],
    editions: [edition('box/basic', { features: facts(features), ...more.edition })],
    ...more.records,
  });
}
