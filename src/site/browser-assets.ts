/** The files that pages' elements fetch when they first need them, named by a hash of what is in them. */
import { browserRecords } from '../publish/browser-records.ts';
import { atlas } from './atlas.ts';
import { contentHash } from './content-hash.ts';
import { priceBook } from './prices.ts';
import { allDocuments } from './search-documents.ts';

interface BrowserAsset {
  readonly name: string;
  readonly text: string;
  readonly href: string;
}

function asset(name: string, content: unknown): BrowserAsset {
  const text = JSON.stringify(content);
  const hashed = `${name}.${contentHash(text)}`;
  return { name: hashed, text, href: `/assets/${hashed}.json` };
}

/** The records, for the finder and the matrix. */
export const recordsAsset = asset('records', browserRecords(atlas.dataset.records));

/** What can be searched for. */
export const searchAsset = asset('search', allDocuments());

/** What editions cost; null where the knowledge base knows no prices. */
export const pricesAsset = priceBook && asset('prices', priceBook);

export const browserAssets = [recordsAsset, searchAsset, ...(pricesAsset ? [pricesAsset] : [])];
