/** The records that are whole: those with holes, and editions whose product has one, are left out. */
import type { AtlasRecords, RecordKind } from '../domain/model.ts';
import { RECORD_KINDS } from '../domain/model.ts';
import { recordKey, type RecordKey } from './record-key.ts';

export function withoutDamaged(
  records: AtlasRecords,
  damaged: ReadonlySet<RecordKey>,
): AtlasRecords {
  const whole = { ...records };
  for (const kind of RECORD_KINDS) keepWhole(whole, kind, damaged);
  const products = new Set(whole.products.map(({ id }) => id));
  return { ...whole, editions: whole.editions.filter(({ product }) => products.has(product)) };
}

type Lists = { -readonly [Kind in RecordKind]: readonly { readonly id: string }[] };

function keepWhole(lists: Lists, kind: RecordKind, damaged: ReadonlySet<RecordKey>): void {
  lists[kind] = lists[kind].filter(({ id }) => !damaged.has(recordKey(kind, id)));
}
