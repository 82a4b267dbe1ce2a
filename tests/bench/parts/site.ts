/** Building the site: seconds beside a bare Astro project of the same pages, and seconds a page. */
import { SMALL, type GeneratedSettings } from '../generated/settings.ts';
import { interleave } from '../interleave.ts';
import { median, printBytes, printCount, printRatio, printTime } from '../numbers.ts';
import type { Part } from '../part.ts';
import { buildBareSite, pagesOf } from '../site/bare-site.ts';
import { buildSite, type BuiltSite } from '../site/build-site.ts';

const RATIO = 1.35;
const ROUNDS = 3;
const MEDIUM: GeneratedSettings = { ...SMALL, editions: 200, features: 150 };

export const site: Part = {
  name: 'site',
  about: 'building the site, beside a bare Astro project of the same pages',
  async run(report) {
    const ours = buildSite(MEDIUM, 'site-medium');
    const runs = await interleave(
      [
        { name: 'bare', run: () => buildBareSite(ours.folder) },
        { name: 'ours', run: () => buildSite(MEDIUM, 'site-medium') },
      ],
      ROUNDS,
    );
    const small = buildSite(SMALL, 'site-small');
    const bare = runs.get('bare') ?? [];
    const ratio = processor(runs.get('ours') ?? []) / processor(bare);
    const [mine, theirs] = [pagesOf(ours.folder), pagesOf(bare[0]?.folder ?? '')];
    report({
      what: `build of ${printCount(mine.count)} pages, ${printBytes(mine.bytes)}`,
      target: `≤ ${RATIO} × a bare Astro project (processor)`,
      measured: `${printTime(clock(runs.get('ours') ?? []))}, ${printRatio(ratio)}`,
      peers: `bare: ${printTime(clock(bare))}; ${printCount(theirs.count)} pages, ${printBytes(theirs.bytes)} (${((100 * theirs.bytes) / mine.bytes).toFixed(0)} %)`,
      met: ratio <= RATIO,
    });
    const fewer = pagesOf(small.folder);
    const perPage =
      (processor(runs.get('ours') ?? []) - processor([small])) / (mine.count - fewer.count);
    report({
      what: `one page more (from ${printCount(fewer.count)} to ${printCount(mine.count)} pages)`,
      target: '',
      measured: `${printTime(perPage)} of the processor; ${printTime(small.run.milliseconds)} for the fewer`,
      peers: '',
      met: null,
    });
  },
};

function processor(sites: readonly BuiltSite[]): number {
  return median(sites.map(({ run }) => run.processorMilliseconds));
}

function clock(sites: readonly BuiltSite[]): number {
  return median(sites.map(({ run }) => run.milliseconds));
}
