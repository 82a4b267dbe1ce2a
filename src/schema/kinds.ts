/** Which shape belongs to which folder of `data/`, and what its JSON Schema is called. */
import type { z } from 'zod';
import { RECORD_NAMES, type RecordKind } from '../domain/model.ts';
import * as records from './records.ts';

/** The shape of the files in each folder. */
export const SHAPES = {
  vendors: records.vendor,
  products: records.product,
  editions: records.edition,
  features: records.feature,
  guests: records.targetRecord,
  formats: records.targetRecord,
  conditions: records.targetRecord,
  sources: records.source,
  profiles: records.profile,
  snapshots: records.snapshot,
} as const satisfies Record<RecordKind, z.ZodType>;

/** What a file of a kind holds once its shape is known to be right. */
export type Authored<Kind extends RecordKind> = z.infer<(typeof SHAPES)[Kind]>;

export type Shape = z.ZodType;

/** Everything that is published as a JSON Schema, by name. */
export const PUBLISHED_SHAPES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...(Object.keys(SHAPES) as RecordKind[]).map(
    (kind) => [RECORD_NAMES[kind], SHAPES[kind]] as const,
  ),
  ['redirect', records.redirect],
  ['translation', records.translation],
  ['atlas', records.atlas],
]);
