/** A record's kind and id in one word, for sets and maps over all kinds. */
import type { RecordKind } from '../domain/model.ts';

export type RecordKey = `${RecordKind} ${string}`;

export function recordKey(kind: RecordKind, id: string): RecordKey {
  return `${kind} ${id}`;
}
