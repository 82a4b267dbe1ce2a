import type { ProseLink } from '../domain/live-pieces.ts';
import type { Check } from './context.ts';

export const proseLinks: Check = {
  name: 'prose-links',
  description:
    'Prose links to pages of this site and to the web, and loads nothing from elsewhere.',
  scope: 'prose',
  check({ prose }, report) {
    for (const link of prose.links)
      if (!isAllowed(link)) report('prose-link', link.place, { address: link.address });
  },
};

/** In order: nothing at all; places of this site and page; the web, for links only. */
function isAllowed({ address, embedded }: ProseLink): boolean {
  if (address === '' || /[\s\\<>"]/.test(address)) return false;
  if (/^(?:\/(?!\/)|#|\.{1,2}\/)/.test(address)) return true;
  return !embedded && /^https?:\/\//.test(address);
}
