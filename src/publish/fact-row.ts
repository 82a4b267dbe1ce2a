/** A row of the table `facts`: flat, without a field of two types. Absent is null, dates are full days. */
import type { DatePrecision } from '../domain/dates.ts';
import type { PlainDate } from '../domain/model.ts';
import type { FeatureKind, LimitKind, Maturity, SupportLevel } from '../domain/vocabulary.ts';

/** At which level the fact is recorded: of the edition, of one that it includes, of its product. */
export type FactScope = 'edition' | 'included' | 'product';

export interface FactRow {
  /** Stable: edition, feature, target, begin, condition and kind of limit. Null for a cell without a fact. */
  readonly fact_id: string | null;
  readonly edition: string;
  readonly feature: string;
  readonly target: string | null;
  /** Condition ids joined with `+`, where the row is a case. */
  readonly condition: string | null;
  readonly from: PlainDate | null;
  readonly from_precision: DatePrecision | null;
  readonly from_at_latest: boolean;
  readonly from_release: string | null;
  /** The first day on which the next fact of the timeline holds. */
  readonly until: PlainDate | null;
  readonly until_release: string | null;
  /** First day on which the edition's column shows it; null if no day does. */
  readonly shown_from: PlainDate | null;
  /** First day on which it no longer does. */
  readonly shown_until: PlainDate | null;
  readonly kind: FeatureKind;
  readonly support: SupportLevel | null;
  readonly number: number | null;
  readonly unlimited: boolean;
  readonly at_least: boolean;
  readonly options: readonly string[] | null;
  /** Choices: whether `options` lists all that hold. */
  readonly complete: boolean | null;
  readonly unit: string | null;
  readonly limit: 'supported' | LimitKind | null;
  readonly maturity: Maturity | null;
  readonly due: PlainDate | null;
  readonly note: string | null;
  readonly requires: readonly string[] | null;
  readonly by: readonly string[] | null;
  readonly disputed: boolean;
  readonly scope: FactScope | null;
  readonly inherited_from: string | null;
}

/** The columns in their published order. */
export const FACT_COLUMNS = [
  'fact_id',
  'edition',
  'feature',
  'target',
  'condition',
  'from',
  'from_precision',
  'from_at_latest',
  'from_release',
  'until',
  'until_release',
  'shown_from',
  'shown_until',
  'kind',
  'support',
  'number',
  'unlimited',
  'at_least',
  'options',
  'complete',
  'unit',
  'limit',
  'maturity',
  'due',
  'note',
  'requires',
  'by',
  'disputed',
  'scope',
  'inherited_from',
] as const satisfies readonly (keyof FactRow)[];
