import { printMoment } from '../domain/moments.ts';
import type { Moment } from '../domain/model.ts';
import type { ReleaseLine } from '../domain/releases.ts';
import type { Check, CheckContext, Report } from './context.ts';
import { compareMoments, isReadable, sameMoment } from './moment-order.ts';
import type { Path } from './sites.ts';

export const intervals: Check = {
  name: 'intervals',
  description: 'What ends, ends after it began.',
  scope: 'data',
  check(context, report) {
    forEachIntervalList(context, (list, line, file, path) =>
      list.forEach((interval, index) =>
        checkInterval(interval, line, file, [...path, index], report),
      ),
    );
  },
};

interface Interval {
  readonly from?: Moment;
  readonly until?: Moment;
}

type Visit = (list: readonly Interval[], line: ReleaseLine, file: string, path: Path) => void;

function forEachIntervalList({ all, records, fileOf }: CheckContext, visit: Visit): void {
  for (const { id, names } of records.vendors)
    visit(names, all.releasesOf(''), fileOf('vendors', id), ['names']);
  for (const { id, names, offered = [] } of records.products) {
    const [line, file] = [all.releasesOf(id), fileOf('products', id)];
    visit(names, line, file, ['names']);
    visit(offered, line, file, ['offered']);
  }
  for (const { id, product, names, offered, includes } of records.editions) {
    if (id === product) continue;
    const [line, file] = [all.releasesOf(product), fileOf('editions', id)];
    visit(names, line, file, ['names']);
    visit(offered, line, file, ['offered']);
    visit(includes, line, file, ['includes']);
  }
}

function checkInterval(
  { from, until }: Interval,
  line: ReleaseLine,
  file: string,
  path: Path,
  report: Report,
): void {
  if (!from || !until || !isReadable(from) || !isReadable(until)) return;
  const empty = sameMoment(from, until) || (compareMoments(line, until, from) ?? 1) < 0;
  if (empty)
    report(
      'empty-interval',
      { file, path: [...path, 'until'] },
      { from: printMoment(from), until: printMoment(until) },
    );
}
