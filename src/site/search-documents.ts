/** Search entries with the address of their page, as the search page's element gets them. */
import { ENTRY_KINDS, searchEntries, type EntryKind, type SearchEntry } from '../search/entries.ts';
import type { TargetKind } from '../domain/vocabulary.ts';
import { addressesUnder, type Addresses } from './addresses.ts';
import { atlas } from './atlas.ts';

export interface SearchDocument {
  readonly kind: EntryKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words around it; left out where there are none. */
  readonly context?: string;
  readonly href: string;
}

export const documentKinds = ENTRY_KINDS;

/** Every record of the knowledge base. */
export function allDocuments(to?: Addresses): readonly SearchDocument[] {
  return searchDocuments(searchEntries(atlas.dataset, atlas.today), to);
}

function searchDocuments(
  entries: readonly SearchEntry[],
  to: Addresses = addressesUnder(undefined),
): readonly SearchDocument[] {
  const rank = ({ kind }: SearchEntry) => ENTRY_KINDS.indexOf(kind);
  return [...entries]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ kind, id, name, aliases, context }) => ({
      kind,
      name,
      aliases,
      ...(context === '' ? {} : { context }),
      href: hrefOf(kind, id, to),
    }));
}

function hrefOf(kind: EntryKind, id: string, to: Addresses): string {
  switch (kind) {
    case 'feature':
      return to.feature(id);
    case 'edition':
      return to.edition(id);
    case 'product':
      return to.product(id);
    case 'vendor':
      return to.vendor(id);
    case 'source':
      return to.source(id);
    case 'article':
      return to.article(id);
    case 'guest':
      return targetHref('guests', id, to);
    case 'format':
      return targetHref('formats', id, to);
  }
}

/** A guest or format has no page of its own: it is a row on the page of the relation that targets it. */
export function targetHref(kind: TargetKind, id: string, to: Addresses): string {
  const relation = atlas.dataset.records.features.find(({ targets }) => targets === kind);
  return relation ? `${to.feature(relation.id)}#${id}` : to.features();
}
