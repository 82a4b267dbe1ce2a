/** The addresses of all pages, for the sitemap. Redirects and the 404 page are none. */
import { dataPathOf } from '../domain/data-file.ts';
import { addressesUnder } from './addresses.ts';
import { articles } from './articles.ts';
import { atlas } from './atlas.ts';
import { dataOwners } from './data-files.ts';
import { LANGUAGES } from './languages.ts';
import { priceBook } from './prices.ts';

export function sitemapPaths(): readonly string[] {
  const { records } = atlas.dataset;
  return LANGUAGES.flatMap(({ prefix }) => {
    const to = addressesUnder(prefix);
    return [
      to.home(),
      to.matrix(),
      to.compare(),
      ...(priceBook ? [to.cost()] : []),
      ...(records.atlas.comparisons ?? []).map(({ id }) => to.comparison(id)),
      to.products(),
      ...records.products.map(({ id }) => to.product(id)),
      to.editions(),
      ...records.editions
        .filter(({ id, product }) => id !== product)
        .map(({ id }) => to.edition(id)),
      ...dataOwners().map(({ id }) => to.dataFile(dataPathOf(id))),
      to.features(),
      ...records.features.map(({ id }) => to.feature(id)),
      to.vendors(),
      ...records.vendors.map(({ id }) => to.vendor(id)),
      to.sources(),
      ...records.sources.map(({ id }) => to.source(id)),
      to.snapshots(),
      ...records.snapshots.map(({ id }) => to.snapshot(id)),
      to.articles(),
      ...articles.map(({ id }) => to.article(id)),
      to.search(),
      to.method(),
      to.coverage(),
      to.contribute(),
      to.checks(),
    ];
  });
}
