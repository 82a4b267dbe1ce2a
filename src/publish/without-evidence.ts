/** Records as the browser gets them at first: what things are called and when they were, not who says so. */
import type { AtlasRecords } from '../domain/model.ts';

/** Fields that only pages and opened cells show. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'note',
  'summary',
  'website',
  'definition',
  'because',
]);
/** Lists that stay, empty: their owners are promised to have them. */
const EMPTIED: ReadonlySet<string> = new Set(['sources', 'facts', 'features']);

/** A copy of the records without facts, citations, notes and long texts. */
export function recordsWithoutEvidence(records: AtlasRecords): AtlasRecords {
  const { features, profiles, ...others } = records;
  return {
    ...(stripped({ ...others, sources: [], translations: [] }) as typeof others),
    // Emptying goes by field names; these two records use them for something else.
    features: features.map((feature) => ({ ...feature, definition: '' })),
    profiles,
  };
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      if (LEFT_OUT.has(key)) return [];
      return [[key, EMPTIED.has(key) ? [] : stripped(part)] as const];
    }),
  );
}
