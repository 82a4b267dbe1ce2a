/** The address of every page, in one place. `prefix` is the language's first path segment, if any. */
export function addressesUnder(prefix: string | undefined) {
  const root = prefix === undefined ? '' : `/${prefix}`;
  const page = (path: string) => `${root}/${path}`;
  return {
    home: () => page(''),
    matrix: (query = '') => page(`matrix/${query}`),
    compare: (query = '') => page(`compare/${query}`),
    cost: (query = '') => page(`cost/${query}`),
    comparison: (id: string) => page(`compare/${id}/`),
    products: () => page('products/'),
    product: (id: string) => page(`products/${id}/`),
    editions: () => page('editions/'),
    /** A product that is its own only edition has its dossier on the product page. */
    edition: (id: string) => page(id.includes('/') ? `editions/${id}/` : `products/${id}/`),
    /** The place in an edition's dossier where a feature's history and sources stand. */
    fact: (edition: string, feature: string, target?: string | null) =>
      `${page(edition.includes('/') ? `editions/${edition}/` : `products/${edition}/`)}#${factAnchor(feature, target)}`,
    /** The page of a data file, by the path of its record below the folder of data. */
    dataFile: (path: string) => page(`data/${path}/`),
    features: () => page('features/'),
    feature: (id: string) => page(`features/${id}/`),
    vendors: () => page('vendors/'),
    vendor: (id: string) => page(`vendors/${id}/`),
    sources: () => page('sources/'),
    source: (id: string) => page(`sources/${id}/`),
    snapshots: () => page('at/'),
    snapshot: (id: string) => page(`at/${id}/`),
    articles: () => page('articles/'),
    article: (id: string) => page(`articles/${id}/`),
    search: () => page('search/'),
    method: () => page('method/'),
    coverage: () => page('coverage/'),
    contribute: () => page('contribute/'),
    checks: () => page('check-codes/'),
    check: (code: string) => page(`check-codes/#${code}`),
  };
}

export type Addresses = ReturnType<typeof addressesUnder>;

/** The anchor of a feature, or of one target of a relation, in a dossier. */
export function factAnchor(feature: string, target?: string | null): string {
  return target === undefined || target === null ? feature : `${feature}:${target}`;
}
