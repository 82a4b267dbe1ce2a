import { nearest } from '../domain/suggest.ts';
import { parseTarget } from '../domain/targets.ts';
import type { Check, CheckContext, Report } from './context.ts';
import type { TimelineSite } from './sites.ts';

export const relations: Check = {
  name: 'relations',
  description:
    'Only products are narrowed to editions or releases, and only to releases that they have.',
  scope: 'data',
  walk: (context, report) => ({
    timeline: (site) => checkTarget(context, site, report),
  }),
};

function checkTarget(context: CheckContext, site: TimelineSite, report: Report): void {
  const { feature, target, file } = site;
  if (target === undefined || !feature?.targets) return;
  const place = { file, path: site.path(), on: 'key' as const };
  const { base, edition, releases } = parseTarget(target);
  if (feature.targets !== 'products') {
    if (edition !== undefined || releases)
      report('narrowed-target', place, { target, targets: feature.targets, base });
    return;
  }
  const line = context.all.releasesOf(base);
  if (!releases || context.presence('products', base) !== 'present') return;
  const ends = [...new Set([releases.first, releases.last])];
  const unknown = ends.find((release) => !line.byId.has(release));
  if (unknown !== undefined) {
    const known = [...line.byId.keys()];
    const suggestion = nearest(unknown, known) ?? '';
    report('unknown-release', place, {
      release: unknown,
      product: base,
      suggestion,
      known: known.slice(-12).join(', '),
    });
    return;
  }
  const [first, last] = [
    line.position.get(releases.first) ?? 0,
    line.position.get(releases.last) ?? 0,
  ];
  if (first > last) report('empty-interval', place, { from: releases.first, until: releases.last });
}
