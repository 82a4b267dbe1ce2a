/** What a generated knowledge base is like: its size, and statistics that do not change with it. */
import { sourceHash } from '../source-hash.ts';

export interface GeneratedSettings {
  readonly editions: number;
  readonly features: number;
  /** Facts in the timeline of every cell. */
  readonly factsPerCell: 1 | 3;
  readonly seed: string;
}

/** The statistics. Frequencies are weights; the real knowledge base stood model for most of them. */
export const STATISTICS = {
  editionsPerProduct: 8,
  /** How often an edition's timeline is that of its product's first edition, word for word. */
  shared: 0.85,
  releasesPerProduct: 12,
  /** Months between two releases. */
  releaseGap: { least: 4, most: 14 },
  /** Years in which a product's first release may have come. */
  firstYears: { from: 2004, to: 2012 },
  sourcesPerProduct: 4,
  vendors: 20,
  guests: 8,
  categories: 10,
  /** Kinds of feature, dealt out in turn by these counts of every 100. */
  kinds: { support: 72, quantity: 14, choice: 7, relation: 4, price: 3 },
  levels: {
    full: 50,
    none: 20,
    partial: 10,
    'add-on': 8,
    unknown: 6,
    planned: 3,
    'not-applicable': 3,
  },
  /** How often a fact's moment is the product's first release; the others are equally likely. */
  sinceFirstRelease: 0.4,
  /** How often a moment is "at the latest". */
  atLatest: 0.4,
} as const;

export const BIG: GeneratedSettings = { editions: 1000, features: 500, factsPerCell: 1, seed: 'a' };
export const BIG_HISTORY: GeneratedSettings = { ...BIG, factsPerCell: 3 };
export const SMALL: GeneratedSettings = { ...BIG, editions: 48, features: 60 };
/** As many features as the big one, few editions: what a site is quickly built from. */
export const BIG_ROWS: GeneratedSettings = { ...BIG, editions: 16 };

/** "Today" of all generated data. */
export const GENERATED_TODAY = '2026-11-22';

/** A name for the data of these settings; it changes with the generator's own source. */
export function nameOfSettings(settings: GeneratedSettings): string {
  const { editions, features, factsPerCell } = settings;
  const size = `${String(editions)}x${String(features)}x${String(factsPerCell)}`;
  return `generated-${size}-${sourceHash(['tests/bench/generated'], settings)}`;
}
