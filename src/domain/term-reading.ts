/** What the readers of terms share: the records they may name, and how a term's parts are told apart. */
import type { Dataset } from './dataset.ts';
import type { RecordKind } from './model.ts';
import type { Comparison, Term } from './query.ts';
import { TermError, type QueryProblemCode } from './query-problems.ts';
import { nearest } from './suggest.ts';

export interface Reading {
  readonly dataset: Dataset;
  readonly rewritten: { from: string; to: string }[];
}

/** A term before its `!` is known. */
export type Unnegated<T> = T extends Term ? Omit<T, 'negated'> : never;

export function isComparison(sign: string | undefined): sign is Comparison {
  return sign !== undefined && sign !== ':';
}

/** The id itself, or the one that it was renamed to. */
export function resolveId(
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
