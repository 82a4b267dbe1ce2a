/** The files that pages' elements fetch when they first need them, named by a hash of what is in them. */
import { browserIndex } from '../publish/browser-index.ts';
import { productEvidence } from '../publish/product-evidence.ts';
import { atlas } from './atlas.ts';
import { contentHash } from './content-hash.ts';
import { priceBook } from './prices.ts';
import { allDocuments } from './search-documents.ts';

interface BrowserAsset {
  /** Path below `/assets/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly type: string;
  readonly href: string;
}

function asset(name: string, ending: 'json' | 'bin', content: string | Uint8Array): BrowserAsset {
  const path = `${name}.${contentHash(content)}.${ending}`;
  const type = ending === 'json' ? 'application/json' : 'application/octet-stream';
  return { path, content, type, href: `/assets/${path}` };
}

/** By product: its facts with their citations, for opened cells and reasons. */
const evidenceAssets = new Map(
  atlas.dataset.records.products.flatMap((product) => {
    const evidence = productEvidence(atlas.dataset, product);
    if (!evidence) return [];
    return [[product.id, asset(`evidence/${product.id}`, 'json', JSON.stringify(evidence))]];
  }),
);

/** All records and facts without evidence, for the finder, the matrix and comparisons. */
export const indexAsset = asset(
  'index',
  'bin',
  browserIndex(
    atlas.dataset,
    Object.fromEntries([...evidenceAssets].map(([product, { href }]) => [product, href])),
  ),
);

/** What features mean, for the panel of requirements: fetched when it is opened. */
export const definitionsAsset = asset(
  'definitions',
  'json',
  JSON.stringify(
    Object.fromEntries(
      atlas.dataset.records.features.map(({ id, definition }) => [id, definition]),
    ),
  ),
);

/** What can be searched for. */
export const searchAsset = asset('search', 'json', JSON.stringify(allDocuments()));

/** What editions cost; null where the knowledge base knows no prices. */
export const pricesAsset = priceBook && asset('prices', 'json', JSON.stringify(priceBook));

export const browserAssets = [
  indexAsset,
  definitionsAsset,
  searchAsset,
  ...(pricesAsset ? [pricesAsset] : []),
  ...evidenceAssets.values(),
];
