/** The examples in CONTRIBUTING.md are read like any other data: they cannot go stale. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

interface File {
  readonly path: string;
  readonly text: string;
}

/** Fenced blocks that are headed by the file they would be: ```yaml data/sources/x.yml */
function examples(markdown: string): File[] {
  return [...markdown.matchAll(/^```yaml data\/(\S+)\n(.*?)^```$/gms)].map(
    ([, file = '', text = '']) => ({ path: file, text }),
  );
}

/** The vocabulary that the examples use: the real one. */
const vocabulary: File[] = ['features', 'conditions', 'guests']
  .flatMap((folder) => globSync(`${folder}/**/*.yml`, { cwd: path.join(PROJECT, 'data') }))
  .map((file) => ({
    path: file.split(path.sep).join('/'),
    text: readFileSync(path.join(PROJECT, 'data', file), 'utf8'),
  }));

/** What the examples name and do not show. */
const surroundings: File[] = [
  {
    path: 'vendors/example.yml',
    text: `# yaml-language-server: $schema=../../public/schemas/vendor.schema.json
names:
  - name: Example Inc.
    sources:
      - example-server-1-0-manual: title page
`,
  },
  {
    path: 'products/example-server.yml',
    text: `# yaml-language-server: $schema=../../public/schemas/product.schema.json
kind: platform
names:
  - name: Example Server
    sources:
      - example-server-1-0-manual: title page
owners:
  - vendor: example
    sources:
      - example-server-1-0-manual: title page
releases:
  - id: "1.0"
    available:
      date: 2008-09
      sources:
        - example-server-1-0-manual: title page
  - id: "2.0"
    available:
      date: 2010-02
      sources:
        - example-server-2-0-release-notes: heading
`,
  },
  {
    path: 'sources/example-server-2-0-release-notes.yml',
    text: `# yaml-language-server: $schema=../../public/schemas/source.schema.json
title: Example Server 2.0 Release Notes
publisher: Example Inc.
kind: release-note
date: 2010-02
language: en
accessed: 2026-11-22
`,
  },
];

const shown = examples(readFileSync(path.join(PROJECT, 'CONTRIBUTING.md'), 'utf8'));

function problemsWith(files: readonly File[]): string[] {
  const shownFiles = new Set(files.map((file) => file.path));
  return loadDataset([...vocabulary, ...surroundings, ...files])
    .diagnostics.filter(({ place }) => shownFiles.has(place.file))
    .map(({ code, place }) => `${place.file} ${place.path.join('.')}: ${code}`);
}

test('the guide shows an edition and a source', () => {
  expect(shown.map((file) => file.path.split('/')[0])).toEqual(['editions', 'sources']);
});

test('the examples have nothing wrong', () => {
  expect(problemsWith(shown)).toEqual([]);
});

test('a mistake in an example would be noticed', () => {
  const broken = shown.map((file) => ({
    ...file,
    text: file.text.replace('support: none', 'support: no'),
  }));
  expect(problemsWith(broken)).not.toEqual([]);
});
