import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_SITE, builtPages } from './built-site.ts';

test('the sitemap names every page that is a page of its own, and no other', () => {
  const xml = readFileSync(path.join(BUILT_SITE, 'sitemap.xml'), 'utf8');
  const named = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  const own = builtPages()
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    .map(({ address }) => address)
    .filter((address) => address !== '/404.html');
  expect(named.toSorted()).toEqual(own.toSorted());
});
