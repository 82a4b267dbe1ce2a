import { compareDates } from '../domain/dates.ts';
import type { Product, Release } from '../domain/model.ts';
import { nearest } from '../domain/suggest.ts';
import type { Check, Report } from './context.ts';

export const releases: Check = {
  name: 'releases',
  description:
    'Releases have ids of their own, continue one another without circles and stand oldest first.',
  scope: 'data',
  check({ records, fileOf }, report) {
    for (const product of records.products) {
      const file = fileOf('products', product.id);
      checkIds(product, file, report);
      const byId = new Map(product.releases.map((release) => [release.id, release]));
      product.releases.forEach((release, index) =>
        checkAfter({ product, byId, release, index, file }, report),
      );
      checkDates(product, file, report);
    }
  },
};

function checkIds({ id: product, releases: list }: Product, file: string, report: Report): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id))
      report(
        'duplicate-release',
        { file, path: ['releases', index, 'id'] },
        { release: id, product },
      );
    seen.add(id);
  });
}

interface Continuation {
  readonly product: Product;
  readonly byId: ReadonlyMap<string, Release>;
  readonly release: Release;
  readonly index: number;
  readonly file: string;
}

/** A circle is told once: at its release that stands first in the file. */
function checkAfter({ product, byId, release, index, file }: Continuation, report: Report): void {
  const place = { file, path: ['releases', index, 'after'] };
  const { after } = release;
  if (after === null) return;
  if (!byId.has(after)) {
    const suggestion = nearest(after, byId.keys()) ?? '';
    report('unknown-after', place, { release: after, product: product.id, suggestion });
    return;
  }
  const chain = new Set([release.id]);
  let last = release.id;
  for (let at = after; !chain.has(at); at = byId.get(at)?.after ?? at) {
    chain.add(at);
    last = at;
  }
  if (byId.get(last)?.after !== release.id) return;
  const first = product.releases.findIndex(({ id }) => chain.has(id)) >= index;
  if (first) report('after-cycle', place, { chain: [...chain, release.id].join(' → ') });
}

/** A release is not older than the one above that it continues. */
function checkDates({ releases: list }: Product, file: string, report: Report): void {
  list.forEach(({ id, after, available }, index) => {
    const before = list.slice(0, index).find((release) => release.id === after)?.available;
    if (!available || !before || compareDates(available.date, before.date) >= 0) return;
    const place = { file, path: ['releases', index, 'available', 'date'] };
    report('release-order', place, {
      release: id,
      date: available.date,
      after: after ?? '',
      before: before.date,
    });
  });
}
