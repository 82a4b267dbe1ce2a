/** Figures about the data itself: how much is recorded, how well it is known and on what it rests. */
import { columnsAt } from '../domain/columns.ts';
import { coverage, type ColumnCoverage } from '../domain/coverage.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Citation, Fact, FeatureFacts, PlainDate, Profile } from '../domain/model.ts';
import { SOURCE_KINDS, type SourceKind } from '../domain/vocabulary.ts';

export interface Statistics {
  readonly at: PlainDate;
  readonly records: Readonly<Record<string, number>>;
  readonly facts: {
    readonly total: number;
    readonly relations: number;
    readonly prices: number;
    readonly leads: number;
    readonly disputed: number;
    /** Facts whose citations are all silent. */
    readonly silent: number;
  };
  /** Citations of facts by kind of source. */
  readonly citations: Readonly<Record<SourceKind, number>>;
  /** Of a core list, per platform edition on offer at the date. */
  readonly coverage: readonly ColumnCoverage[];
}

/** Counts everything, and measures the coverage of a list of features at a date. */
export function statistics(
  dataset: Dataset,
  profile: Profile | undefined,
  at: PlainDate,
): Statistics {
  const { records } = dataset;
  const authored = [...records.products, ...explicitEditions(dataset)].flatMap(
    (owner) => owner.features,
  );
  const facts = authored.flatMap((entry) => entry.facts);
  return {
    at,
    records: Object.fromEntries(
      Object.entries(records).flatMap(([kind, list]) =>
        Array.isArray(list) ? [[kind, list.length]] : [],
      ),
    ),
    facts: {
      total: facts.length,
      relations: ofKind(dataset, authored, 'relation'),
      prices: ofKind(dataset, authored, 'price'),
      leads: records.products.flatMap(({ leads }) => leads).length,
      disputed: facts.filter(({ disputes }) => disputes).length,
      silent: facts.filter(({ sources }) => sources.every(({ silent }) => silent)).length,
    },
    citations: bySourceKind(dataset, facts),
    coverage: coverageOf(dataset, profile, at),
  };
}

/** How much of a list of features is known of the platforms on offer at a date. */
export function coverageOf(
  dataset: Dataset,
  profile: Profile | undefined,
  at: PlainDate,
): readonly ColumnCoverage[] {
  return coverage(dataset, {
    columns: columnsAt(dataset, at).filter(({ product }) => product.kind === 'platform'),
    features: (profile?.features ?? []).flatMap((id) => dataset.features.get(id) ?? []),
    at,
  });
}

/** Editions with a file of their own: an only edition's facts are its product's. */
function explicitEditions({ records }: Dataset): Dataset['records']['editions'] {
  return records.editions.filter(({ id, product }) => id !== product);
}

function ofKind(dataset: Dataset, authored: readonly FeatureFacts[], kind: string): number {
  return authored
    .filter(({ feature }) => dataset.features.get(feature)?.kind === kind)
    .flatMap(({ facts }) => facts).length;
}

function bySourceKind(dataset: Dataset, facts: readonly Fact[]): Record<SourceKind, number> {
  const counts = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<
    SourceKind,
    number
  >;
  const count = ({ source }: Citation): void => {
    const kind = dataset.sources.get(source)?.kind;
    if (kind) counts[kind]++;
  };
  for (const { sources } of facts) sources.forEach(count);
  return counts;
}
