/** The features of a generated knowledge base: the same for every number of editions. */
import type { FeatureKind } from '../../../src/domain/vocabulary.ts';
import { STATISTICS } from './settings.ts';
import { valuesOf, type PossibleValue } from './values.ts';
import type { Weights } from './chance.ts';

export interface GeneratedFeature {
  readonly id: string;
  readonly number: number;
  readonly kind: FeatureKind;
  readonly category: string;
  readonly values: readonly PossibleValue[];
  readonly weights: Weights;
}

export function generatedFeatures(count: number): readonly GeneratedFeature[] {
  return Array.from({ length: count }, (_, number): GeneratedFeature => {
    const kind = kindOf(number);
    return {
      id: `feature-${String(number).padStart(3, '0')}`,
      number,
      kind,
      category: `category-${number % STATISTICS.categories}`,
      ...valuesOf(kind, number),
    };
  });
}

/** Kinds stand mixed: 61 has no divisor in common with 100, so every hundred meets each place once. */
function kindOf(number: number): FeatureKind {
  let place = (number * 61) % 100;
  for (const [kind, count] of Object.entries(STATISTICS.kinds)) {
    if (place < count) return kind as FeatureKind;
    place -= count;
  }
  return 'support';
}
