/** The records that are whole: those with holes, and editions whose product has one, are left out. */
import type { AtlasRecords, RecordKind } from '../domain/model.ts';
import { REDIRECTABLE } from '../domain/model.ts';
import { recordKey, type RecordKey } from './record-key.ts';

export function withoutDamaged(records: AtlasRecords, damaged: ReadonlySet<RecordKey>): AtlasRecords {
  const whole = { ...records };
  const keep = <Kind extends RecordKind>(kind: Kind): void => {
    whole[kind] = records[kind].filter(({ id }) => !damaged.has(recordKey(kind, id))) as AtlasRecords[Kind];
  };
  REDIRECTABLE.forEach(keep);
  const products = new Set(whole.products.map(({ id }) => id));
  return { ...whole, editions: whole.editions.filter(({ product }) => products.has(product)) };
}
