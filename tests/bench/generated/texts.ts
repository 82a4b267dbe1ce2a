/** Generated records as the files that an author would write. */
import type { GeneratedTimeline } from './cells.ts';
import type { GeneratedFeature } from './features.ts';
import type { GeneratedProduct } from './products.ts';
import { STATISTICS } from './settings.ts';
import { OPTIONS } from './values.ts';

function modeline(schema: string, depth: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}public/schemas/${schema}.schema.json\n`;
}

function sourceId(product: GeneratedProduct, place: number): string {
  return `manual-${product.number}-${place}`;
}

export function sourceText(product: GeneratedProduct, place: number): [string, string] {
  const text = `title: Manual ${place + 1} of product ${product.number}
publisher: Vendor ${product.number % STATISTICS.vendors}
kind: documentation
language: en
accessed: 2026-11-01
`;
  return [`sources/${sourceId(product, place)}.yml`, modeline('source', 2) + text];
}

export function productText(product: GeneratedProduct): [string, string] {
  const source = sourceId(product, 0);
  const releases = product.releases.map(
    ({ id, available, until }) => `  - id: "${id}"
    available:
      date: ${available}
      sources:
        - ${source}: table of releases
    support:
      general:
        date: ${until}
        sources:
          - ${source}: table of releases
`,
  );
  const text = `kind: platform
names:
  - name: Product ${product.number}
    sources:
      - ${source}: title page
owners:
  - vendor: vendor-${product.number % STATISTICS.vendors}
    sources:
      - ${source}: title page
releases:
${releases.join('')}`;
  return [`products/${product.id}.yml`, modeline('product', 2) + text];
}

export function editionText(
  product: GeneratedProduct,
  number: number,
  features: readonly GeneratedFeature[],
  timelines: readonly GeneratedTimeline[],
): [string, string] {
  const source = sourceId(product, 0);
  const parts = [
    `names:
  - name: Product ${product.number} Edition ${number}
    sources:
      - ${source}: title page
offered:
  - from: "${product.releases[0]?.id ?? ''}"
    sources:
      - ${source}: title page
features:
`,
  ];
  features.forEach((feature, place) => {
    parts.push(timelineText(product, feature, timelines[place] ?? []));
  });
  return [`editions/${product.id}/edition-${number}.yml`, modeline('edition', 3) + parts.join('')];
}

function timelineText(
  product: GeneratedProduct,
  feature: GeneratedFeature,
  timeline: GeneratedTimeline,
): string {
  const target = feature.values[timeline[0]?.value ?? 0]?.target;
  const pad = target === undefined ? '    ' : '      ';
  let text = `  ${feature.id}:\n`;
  if (target !== undefined) text += `    ${target}:\n`;
  for (const { value, release, atLatest } of timeline) {
    text += `${pad}- from: "${atLatest ? '≤' : ''}${product.releases[release]?.id ?? ''}"\n`;
    for (const line of feature.values[value]?.lines ?? []) text += `${pad}  ${line}\n`;
    text += `${pad}  sources:\n${pad}    - ${citation(product)}\n`;
  }
  return text;
}

function citation(product: GeneratedProduct): string {
  const { chance } = product;
  const source = sourceId(product, chance.below(STATISTICS.sourcesPerProduct, 'evidence'));
  return `${source}: page ${1 + chance.below(400, 'evidence')}`;
}

const KIND_FIELDS: Readonly<Partial<Record<GeneratedFeature['kind'], string>>> = {
  quantity: 'unit: GB\n',
  choice: `options:\n${OPTIONS.map((id) => `  - id: ${id}\n    name: Option ${id}\n`).join('')}`,
  relation: 'targets: guests\n',
  price: 'clock: date\n',
};

export function featureText(feature: GeneratedFeature): [string, string] {
  const { id, number, kind, category } = feature;
  const fields = KIND_FIELDS[kind] ?? '';
  const clock = kind === 'price' ? fields : '';
  const text = `name: Feature ${number}
kind: ${kind}
definition: Whether, or how far, a generated product has feature ${number}.
applies-to: [platform]
${clock}${clock === '' ? fields : ''}terms:
  any:
    - term: Vendor word ${number}
`;
  return [`features/${category}/${id}.yml`, modeline('feature', 3) + text];
}

/** An add-on product that facts require; it is sold in one form. */
export function addOnText(number: number): [string, string] {
  const text = `kind: add-on
names:
  - name: Add-on ${number}
    sources:
      - add-ons: list of products
owners:
  - vendor: vendor-0
    sources:
      - add-ons: list of products
offered:
  - from: 2004-01-01
    sources:
      - add-ons: list of products
`;
  return [`products/add-on-${number}.yml`, modeline('product', 2) + text];
}

/** What does not depend on any choice. */
export function fixedTexts(features: readonly GeneratedFeature[]): readonly [string, string][] {
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
  const core = features.slice(0, 40).map(({ id }) => `  - ${id}\n`);
  const categories = numbers(STATISTICS.categories).map(
    (number) => `  - id: category-${number}\n    name: Category ${number}\n`,
  );
  return [
    [
      'atlas.yml',
      `${modeline('atlas', 1)}title: Generated atlas
summary: A knowledge base of a size that nobody has written yet.
core-profile: core
categories:
${categories.join('')}`,
    ],
    [
      'profiles/core.yml',
      `${modeline('profile', 2)}name: Core
description: The first features.
features:
${core.join('')}`,
    ],
    [
      'sources/add-ons.yml',
      `${modeline('source', 2)}title: List of add-ons
publisher: Vendor 0
kind: documentation
language: en
accessed: 2026-11-01
`,
    ],
    ...numbers(4).map(addOnText),
    ...numbers(STATISTICS.vendors).map((number): [string, string] => [
      `vendors/vendor-${number}.yml`,
      `${modeline('vendor', 2)}names:
  - name: Vendor ${number}
    sources:
      - add-ons: list of vendors
`,
    ]),
    ...numbers(STATISTICS.guests).map((number): [string, string] => [
      `guests/guest-${number}.yml`,
      `${modeline('guest', 2)}name: Guest system ${number}\n`,
    ]),
    ...features.map(featureText),
  ];
}
