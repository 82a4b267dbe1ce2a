/** `@mdn/browser-compat-data` as a knowledge base of ours: browsers are products sold in one form. */
import type { InputFile } from '../../../src/dataset/authored-file.ts';
import type { CompatBrowser, CompatData, CompatFeature } from './package-data.ts';
import { compatTimeline, type CompatLevel } from './timeline.ts';

const SOURCE = 'browser-compat-data';

/** The release that stands for what a browser's next versions hold: "preview" in the package. */
export const TO_COME = 'preview';

const VENDORS: Readonly<Record<string, string>> = {
  chrome: 'google',
  chrome_android: 'google',
  webview_android: 'google',
  edge: 'microsoft',
  ie: 'microsoft',
  firefox: 'mozilla',
  firefox_android: 'mozilla',
  safari: 'apple',
  safari_ios: 'apple',
  webview_ios: 'apple',
  oculus: 'meta',
  opera: 'opera-software',
  opera_android: 'opera-software',
  samsunginternet_android: 'samsung',
  bun: 'oven',
  deno: 'deno-land',
  nodejs: 'openjs-foundation',
};

function modeline(schema: string, depth: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}public/schemas/${schema}.schema.json\n`;
}

function slug(text: string): string {
  const parts = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return parts?.join('-') ?? 'unnamed';
}

export function productId(browser: string): string {
  return slug(browser);
}

/** An id for each feature, in their order: its path as words, with a number where two would be alike. */
export function featureIds(features: readonly CompatFeature[]): readonly string[] {
  const taken = new Set<string>();
  return features.map(({ path }) => {
    const plain = slug(path.join('-'));
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
    taken.add(id);
    return id;
  });
}

/** Hands every file of the knowledge base to `take`; returns how many facts they hold. */
export function convert(data: CompatData, take: (file: InputFile) => void): { facts: number } {
  const ids = featureIds(data.features);
  const categories = [...new Set(data.features.map(({ path }) => slug(path[0] ?? '')))].sort();
  fixedFiles(data, categories).forEach(take);
  data.features.forEach((feature, place) => take(featureFile(feature, ids[place] ?? '')));
  let facts = 0;
  for (const browser of data.browsers) {
    const lines = productLines(browser);
    const releases = [...browser.releases.map(({ id }) => id), TO_COME];
    const places = new Map(releases.map((release, place) => [release, place]));
    data.features.forEach((feature, place) => {
      const statements = feature.support.get(browser.id) ?? [];
      const timeline = statements.length === 0 ? [] : compatTimeline(statements, releases, places);
      if (timeline.length === 0) return;
      lines.push(`  ${ids[place] ?? ''}:`);
      for (const { from, level } of timeline)
        lines.push(`    - from: "${from}"`, ...LEVEL_LINES[level], ...citation(feature));
      facts += timeline.length;
    });
    take({ path: `products/${productId(browser.id)}.yml`, text: `${lines.join('\n')}\n` });
  }
  return { facts };
}

const PARTIAL = ['      support: partial', '      note: Marked as a partial implementation.'];
const LEVEL_LINES: Readonly<Record<CompatLevel, readonly string[]>> = {
  full: ['      support: full'],
  partial: PARTIAL,
  preview: ['      support: full', '      maturity: preview'],
  'partial preview': [PARTIAL[0] ?? '', '      maturity: preview', PARTIAL[1] ?? ''],
  none: ['      support: none'],
  unknown: ['      support: unknown'],
};

function citation({ file }: CompatFeature): readonly string[] {
  return ['      sources:', `        - ${SOURCE}: ${file}`];
}

function productLines({ id, name, releases }: CompatBrowser): string[] {
  const cited = ['sources:', `  - ${SOURCE}: browsers/${id}.json`];
  const indented = (by: number) => cited.map((line) => ' '.repeat(by) + line);
  const dated = releases.flatMap(({ id: release, date }) => [
    `  - id: "${release}"`,
    ...(date === null ? [] : ['    available:', `      date: ${date}`, ...indented(6)]),
  ]);
  return [
    `${modeline('product', 2)}kind: platform`,
    'names:',
    `  - name: ${name}`,
    ...indented(4),
    'owners:',
    `  - vendor: ${VENDORS[id] ?? 'other'}`,
    ...indented(4),
    'offered:',
    `  - from: "${releases[0]?.id ?? ''}"`,
    ...indented(4),
    'releases:',
    ...dated,
    `  - id: ${TO_COME}`,
    'features:',
  ];
}

function featureFile({ path }: CompatFeature, id: string): InputFile {
  const name = path.join('.');
  const category = slug(path[0] ?? '');
  const text = `name: "${name}"
kind: support
definition: "Whether a browser supports ${name}."
applies-to: [platform]
`;
  return { path: `features/${category}/${id}.yml`, text: modeline('feature', 3) + text };
}

function fixedFiles({ version }: CompatData, categories: readonly string[]): readonly InputFile[] {
  const vendors = [...new Set(Object.values(VENDORS)), 'other'].map((id) => ({
    path: `vendors/${id}.yml`,
    text: `${modeline('vendor', 2)}names:
  - name: ${id}
    sources:
      - ${SOURCE}: list of browsers
`,
  }));
  const atlas = `title: Browsers
summary: What each release of each browser supports.
categories:
${categories.map((id) => `  - id: ${id}\n    name: ${id}\n`).join('')}`;
  const source = `title: Browser compatibility data
publisher: MDN
kind: documentation
version: "${version}"
language: en
url: https://github.com/mdn/browser-compat-data
accessed: 2026-11-01
`;
  return [
    { path: 'atlas.yml', text: modeline('atlas', 1) + atlas },
    { path: `sources/${SOURCE}.yml`, text: modeline('source', 2) + source },
    ...vendors,
  ];
}
