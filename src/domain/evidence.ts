/** The evidence of one product: the facts in full, with citations, notes and reasons, and their sources. */
import { createDataset, type Dataset } from './dataset.ts';
import type { FeatureFacts, Lead, Source } from './model.ts';

export interface ProductEvidence {
  /** Id of the product. */
  readonly product: string;
  /** What the product's own file states. */
  readonly features: readonly FeatureFacts[];
  readonly leads: readonly Lead[];
  /** By edition: its own facts; with those of other products' editions that it ever includes. */
  readonly editions: Readonly<Record<string, readonly FeatureFacts[]>>;
  readonly sources: readonly Source[];
}

/** The records with the facts of one product in full; of other products they have none. */
export function datasetWithEvidence({ records }: Dataset, evidence: ProductEvidence): Dataset {
  return createDataset({
    ...records,
    products: records.products.map((product) =>
      product.id === evidence.product
        ? { ...product, features: evidence.features, leads: evidence.leads }
        : product,
    ),
    editions: records.editions.map((edition) => ({
      ...edition,
      features: evidence.editions[edition.id] ?? [],
    })),
    sources: evidence.sources,
  });
}
