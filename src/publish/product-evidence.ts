/** Evidence, product by product: what the browser fetches when a reader opens a cell or a reason. */
import type { Dataset } from '../domain/dataset.ts';
import type { ProductEvidence } from '../domain/evidence.ts';
import { everIncluded } from '../domain/change-days.ts';
import type { Edition, Fact, FeatureFacts, Product, Source } from '../domain/model.ts';

/** Null for a product of which nothing is stated. */
export function productEvidence(dataset: Dataset, product: Product): ProductEvidence | null {
  const own = dataset.editionsOf(product.id);
  const editions = new Set<Edition>(own.flatMap((edition) => everIncluded(dataset, edition)));
  const stated = [...editions].filter(({ features }) => features.length > 0);
  const { features, leads } = product;
  if (stated.length === 0 && features.length === 0 && leads.length === 0) return null;
  const facts = [
    ...[features, ...stated.map((edition) => edition.features)].flatMap(factsOf),
    ...leads.map(({ fact }) => fact),
  ];
  return {
    product: product.id,
    features,
    leads,
    editions: Object.fromEntries(stated.map((edition) => [edition.id, edition.features])),
    sources: sourcesOf(dataset, facts),
  };
}

function factsOf(features: readonly FeatureFacts[]): readonly Fact[] {
  return features.flatMap(({ facts }) => facts);
}

/** The sources that some facts cite, in order of their ids, without what only their pages show. */
function sourcesOf(dataset: Dataset, facts: readonly Fact[]): readonly Source[] {
  const cited = new Set(
    facts.flatMap(({ sources, cases = [], disputes = [] }) =>
      [sources, ...[...cases, ...disputes].map((side) => side.sources)].flatMap((citations) =>
        citations.map(({ source }) => source),
      ),
    ),
  );
  return [...cited].sort().flatMap((id) => {
    const source = dataset.sources.get(id);
    if (!source) return [];
    const { note, archived, ...shown } = source;
    return [shown];
  });
}
