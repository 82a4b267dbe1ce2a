/** What one source says, laid beside what the Atlas holds: where they agree, where they differ and why. */
import { sameClaim } from './claims.ts';
import type { Dataset } from './dataset.ts';
import type { Claim, Citation, Edition, Fact, Feature, PlainDate, Product } from './model.ts';
import { momentHolds, newestRelease } from './releases.ts';

/** `stands`: the Atlas holds what the source says. `outweighed`: it holds another value, for a reason. `hint`: the source names no edition. */
export type Standing = 'stands' | 'outweighed' | 'hint';

export interface SourceClaim {
  readonly product: Product;
  /** Null where it is said of the product as a whole. */
  readonly edition: Edition | null;
  readonly feature: Feature;
  readonly target: string | null;
  readonly says: Claim;
  /** What the Atlas holds; null for a hint, which makes no cell. */
  readonly holds: Claim | null;
  readonly standing: Standing;
  readonly because: string | null;
  readonly citation: Citation;
}

/** Every claim of a source about what was in force on a day, by product, edition and feature. */
export function claimsOfSource(
  dataset: Dataset,
  source: string,
  at: PlainDate,
): readonly SourceClaim[] {
  const { records } = dataset;
  const ofProducts = records.products.flatMap((product) => [
    ...product.features.flatMap(({ feature, target, facts }) =>
      inTimeline({ dataset, source, at, product, edition: null, feature, target }, facts),
    ),
    ...product.leads.flatMap(({ feature, target, fact }) =>
      inTimeline({ dataset, source, at, product, edition: null, feature, target }, [fact]).map(
        (claim) => ({ ...claim, holds: null, standing: 'hint' as const }),
      ),
    ),
  ]);
  const ofEditions = records.editions.flatMap((edition) => {
    const product = dataset.products.get(edition.product);
    if (!product || edition.id === edition.product) return [];
    return edition.features.flatMap(({ feature, target, facts }) =>
      inTimeline({ dataset, source, at, product, edition, feature, target }, facts),
    );
  });
  return [...ofProducts, ...ofEditions].sort(byPlace);
}

interface TimelinePlace {
  readonly dataset: Dataset;
  readonly source: string;
  readonly at: PlainDate;
  readonly product: Product;
  readonly edition: Edition | null;
  readonly feature: string;
  readonly target: string | undefined;
}

/** The claims of the source in the fact that is in force, its cases and its disputes. */
function inTimeline(place: TimelinePlace, facts: readonly Fact[]): readonly SourceClaim[] {
  const { dataset, source, product, edition, target } = place;
  const feature = dataset.features.get(place.feature);
  const fact = feature && inForce(place, feature, facts);
  if (!fact) return [];
  const because = fact.because ?? null;
  const common = { product, edition, feature, target: target ?? null, holds: fact.claim, because };
  const cited = (citations: readonly Citation[]): readonly Citation[] =>
    citations.filter((citation) => citation.source === source);
  return [
    ...cited(fact.sources).map((citation) => ({
      ...common,
      says: fact.claim,
      standing: 'stands' as const,
      citation,
    })),
    ...(fact.disputes ?? []).flatMap(({ claim, sources }) =>
      cited(sources).map((citation) => ({
        ...common,
        says: claim,
        standing: sameClaim(claim, fact.claim) ? ('stands' as const) : ('outweighed' as const),
        citation,
      })),
    ),
  ];
}

function inForce(
  { dataset, product, at }: TimelinePlace,
  feature: Feature,
  facts: readonly Fact[],
): Fact | undefined {
  const line = dataset.releasesOf(product.id);
  const release = newestRelease(line, at)?.id ?? null;
  return facts.findLast(({ from }) =>
    momentHolds(line, from, { release, at, clock: feature.clock }),
  );
}

function byPlace(a: SourceClaim, b: SourceClaim): number {
  const key = ({ product, edition, feature, target }: SourceClaim): string =>
    [product.id, edition?.id ?? '', feature.category, feature.id, target ?? ''].join(' ');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
