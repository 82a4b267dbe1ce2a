import { printMoment } from '../domain/moments.ts';
import type { Moment } from '../domain/model.ts';
import type { ReleaseLine } from '../domain/releases.ts';
import type { Check, CheckContext, Report } from './context.ts';
import { compareMoments, sameMoment } from './moment-order.ts';
import type { Path } from './sites.ts';

export const timelines: Check = {
  name: 'timelines',
  description: 'Facts, names, owners and offers stand oldest first, no two at the same moment.',
  scope: 'data',
  walk: (_context, report) => ({
    timeline(site) {
      if (site.facts.length > 1)
        checkOrder(site.facts, site.owner.line, site.file, site.path(), report);
    },
  }),
  check(context, report) {
    forEachDatedList(context, (list, line, file, path) =>
      checkOrder(list, line, file, path, report),
    );
  },
};

interface Begun {
  readonly from?: Moment;
}

type Visit = (list: readonly Begun[], line: ReleaseLine, file: string, path: Path) => void;

function forEachDatedList({ all, records, fileOf }: CheckContext, visit: Visit): void {
  for (const { id, names } of records.vendors)
    visit(names, all.releasesOf(''), fileOf('vendors', id), ['names']);
  for (const product of records.products) {
    const [line, file] = [all.releasesOf(product.id), fileOf('products', product.id)];
    visit(product.names, line, file, ['names']);
    visit(product.owners, line, file, ['owners']);
    visit(product.offered ?? [], line, file, ['offered']);
  }
  for (const edition of records.editions) {
    if (edition.id === edition.product) continue;
    const [line, file] = [all.releasesOf(edition.product), fileOf('editions', edition.id)];
    visit(edition.names, line, file, ['names']);
    visit(edition.offered, line, file, ['offered']);
  }
}

/** Each element against the one before that has a moment; the later of two is the one that is wrong. */
function checkOrder(
  list: readonly Begun[],
  line: ReleaseLine,
  file: string,
  path: Path,
  report: Report,
): void {
  let before: Moment | undefined;
  list.forEach(({ from }, index) => {
    if (from && before) {
      const place = { file, path: [...path, index, 'from'] };
      const args = { moment: printMoment(from), before: printMoment(before) };
      if (sameMoment(from, before)) report('same-moment', place, args);
      else if ((compareMoments(line, from, before) ?? 0) < 0) report('out-of-order', place, args);
    }
    before = from ?? before;
  });
}
