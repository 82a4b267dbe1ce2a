/** The files that pages' elements fetch when they first need them, named by a hash of what is in them. */
import { browserRecords } from '../publish/browser-records.ts';
import { atlas } from './atlas.ts';
import { contentHash } from './content-hash.ts';
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

/** What features mean, for the panel of requirements: fetched when it is opened. */
export const definitionsAsset = asset(
  'definitions',
  Object.fromEntries(atlas.dataset.records.features.map(({ id, definition }) => [id, definition])),
);

/** What can be searched for. */
export const searchAsset = asset('search', allDocuments());

export const browserAssets = [recordsAsset, definitionsAsset, searchAsset];
