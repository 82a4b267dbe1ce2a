/**
 * How somebody with nothing but the published table of facts would answer a need: the rows of the
 * day, a case instead of the base value where one applies, and the verdict of what they state.
 */
import { applicableCase } from '../../src/domain/cases.ts';
import { isThere, NOT_APPLICABLE, strength, UNKNOWN } from '../../src/domain/claims.ts';
import type { Column } from '../../src/domain/columns.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Case, Claim, Feature } from '../../src/domain/model.ts';
import type { Term } from '../../src/domain/query.ts';
import { coveringTargets, narrowerTargets } from '../../src/domain/targets.ts';
import { claimVerdict, type Verdict } from '../../src/domain/verdict.ts';
import type { Acceptance } from '../../src/domain/vocabulary.ts';
import type { FactRow } from '../../src/publish/fact-row.ts';

export interface Reading {
  readonly dataset: Dataset;
  readonly rows: ReadonlyMap<string, readonly FactRow[]>;
  readonly at: string;
  readonly given: readonly string[];
  readonly accept: ReadonlySet<Acceptance>;
}

/** The rows by edition and feature. */
export function rowsByCell(rows: Iterable<FactRow>): ReadonlyMap<string, readonly FactRow[]> {
  const byCell = new Map<string, FactRow[]>();
  for (const row of rows) {
    const key = `${row.edition} ${row.feature}`;
    byCell.set(key, [...(byCell.get(key) ?? []), row]);
  }
  return byCell;
}

/** The verdict of a term about a feature for an edition on offer. */
export function verdictFromTable(
  reading: Reading,
  column: Column,
  term: Extract<Term, { readonly feature: string }>,
): Verdict {
  const feature = reading.dataset.features.get(term.feature);
  if (!feature) return 'unknown';
  const target = term.kind === 'relation' ? term.target : null;
  return claimVerdict(claimFromTable(reading, column, feature, target), term, reading.accept);
}

function claimFromTable(
  reading: Reading,
  { edition, product }: Column,
  feature: Feature,
  target: string | null,
): Claim {
  const { dataset, rows, at } = reading;
  const all = rows.get(`${edition.id} ${feature.id}`) ?? [];
  const held = all.filter(
    ({ shown_from: from, shown_until: until, limit }) =>
      (limit === null || limit === 'supported') &&
      from !== null &&
      from <= at &&
      (until === null || at < until),
  );
  const nothing = feature.appliesTo.includes(product.kind) ? UNKNOWN : NOT_APPLICABLE;
  if (target === null) return stated(reading, held) ?? (all.length > 0 ? UNKNOWN : nothing);
  const spoken = [...new Set(all.flatMap((row) => row.target ?? []))];
  const of = (part: string): readonly FactRow[] => held.filter((row) => row.target === part);
  const [covering] = coveringTargets(dataset, feature, target, spoken);
  if (covering !== undefined) return stated(reading, of(covering)) ?? UNKNOWN;
  const parts = narrowerTargets(dataset, feature, target, spoken)
    .flatMap((part) => stated(reading, of(part)) ?? [])
    .filter(isThere)
    .sort((a, b) => strength(b) - strength(a));
  return parts[0] ?? nothing;
}

function stated({ dataset, given }: Reading, rows: readonly FactRow[]): Claim | null {
  const base = rows.find(({ condition }) => condition === null);
  if (!base) return null;
  const cases = rows.flatMap((row): Case[] =>
    row.condition === null
      ? []
      : [{ when: row.condition.split('+'), claim: claimOf(row), sources: [] }],
  );
  return applicableCase(dataset, cases, given)?.claim ?? claimOf(base);
}

function claimOf(row: FactRow): Claim {
  const { support, maturity, number, unlimited, at_least: atLeast, options, complete } = row;
  if (support !== null)
    return { kind: 'support', support, ...(maturity === null ? {} : { maturity }) };
  if (options !== null) return { kind: 'choice', options, complete: complete ?? false };
  return {
    kind: 'quantity',
    number,
    ...(unlimited ? { unlimited } : {}),
    ...(atLeast ? { atLeast } : {}),
  };
}
