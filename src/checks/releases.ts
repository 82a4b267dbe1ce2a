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
      product.releases.forEach((release, index) =>
        checkAfter(product, release, index, file, report),
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

/** A circle is told once: at its release that stands first in the file. */
function checkAfter(
  { id: product, releases: list }: Product,
  release: Release,
  index: number,
  file: string,
  report: Report,
): void {
  const place = { file, path: ['releases', index, 'after'] };
  const byId = new Map(list.map((one) => [one.id, one]));
  if (release.after === null) return;
  if (!byId.has(release.after)) {
    const suggestion = nearest(release.after, byId.keys()) ?? '';
    report('unknown-after', place, { release: release.after, product, suggestion });
    return;
  }
  const chain = [release.id];
  for (let at = release.after; !chain.includes(at); at = byId.get(at)?.after ?? at) chain.push(at);
  const last = byId.get(chain.at(-1) ?? '');
  const circular = last?.after === release.id;
  const first = circular && chain.every((id) => list.findIndex((one) => one.id === id) >= index);
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
