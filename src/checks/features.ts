import type { Feature } from '../domain/model.ts';
import type { Check, CheckContext, Report } from './context.ts';

/** Fields that only features of one kind have, and whether that kind must have them. */
const FIELDS = [
  { field: 'unit', kind: 'quantity', required: true },
  { field: 'options', kind: 'choice', required: true },
  { field: 'targets', kind: 'relation', required: true },
  { field: 'inverse', kind: 'relation', required: false },
] as const;

export const features: Check = {
  name: 'features',
  description:
    'A feature says what its kind needs: a quantity its unit, a choice its options, a relation its targets.',
  scope: 'data',
  check(context, report) {
    for (const feature of context.records.features) {
      const file = context.fileOf('features', feature.id);
      checkFields(feature, file, report);
      checkInverse(context, feature, file, report);
      checkOptions(feature, file, report);
    }
    checkCategories(context, report);
  },
};

function checkFields(feature: Feature, file: string, report: Report): void {
  for (const { field, kind, required } of FIELDS) {
    const args = { field, kind: feature.kind, belongs: kind };
    const there = feature[field] !== undefined;
    if (feature.kind === kind && required && !there)
      report('feature-fields', { file, path: [] }, args);
    if (feature.kind !== kind && there)
      report('stray-field', { file, path: [field], on: 'key' }, args);
  }
}

/** In queries the inverse stands where features stand, so it may not be called like one. */
function checkInverse(
  { all, records }: CheckContext,
  { id, inverse }: Feature,
  file: string,
  report: Report,
): void {
  if (!inverse) return;
  const other =
    all.features.get(inverse.id) ?? records.features.find((one) => one.inverse?.id === inverse.id);
  if (other && other.id !== id)
    report(
      'inverse-taken',
      { file, path: ['inverse', 'id'] },
      { inverse: inverse.id, other: other.id },
    );
}

function checkOptions({ options = [] }: Feature, file: string, report: Report): void {
  const seen = new Set<string>();
  options.forEach(({ id }, index) => {
    if (seen.has(id))
      report('duplicate-in-list', { file, path: ['options', index, 'id'] }, { word: id });
    seen.add(id);
  });
}

/** Told once per folder: at the first feature in it. */
function checkCategories({ records, fileOf }: CheckContext, report: Report): void {
  const known = new Set(records.atlas.categories.map(({ id }) => id));
  if (known.size === 0) return;
  for (const { id, category } of records.features) {
    if (known.has(category)) continue;
    known.add(category);
    report('unknown-category', { file: fileOf('features', id), path: [] }, { category });
  }
}
