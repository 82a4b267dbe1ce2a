/** The arrows of the house, held to what the source really imports. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { forbiddenImport } from '../../scripts/import-arrows.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** What a TypeScript text imports, statically or not, with types or without. */
function importsOf(source: string): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles.map((imported) => imported.fileName);
}

/** The parts of an Astro file that are TypeScript: the frontmatter and the scripts. */
function scriptsOf(astro: string): string[] {
  const frontmatter = /^\s*---\r?\n(.*?)\r?\n---/s.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text);
  return [frontmatter, ...scripts.filter((text) => text !== undefined)];
}

function importsIn(file: string): string[] {
  const text = readFileSync(path.join(PROJECT, file), 'utf8');
  return (file.endsWith('.astro') ? scriptsOf(text) : [text]).flatMap(importsOf);
}

const files = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).sort();

describe('the source', () => {
  test('keeps to the arrows', () => {
    const broken = files.flatMap((file) =>
      importsIn(file).flatMap((specifier) => {
        const reason = forbiddenImport(file.split(path.sep).join('/'), specifier);
        return reason === null ? [] : [`${file}: ${reason}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('was really read', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(importsIn('src/schema/citations.ts')).toEqual(
      expect.arrayContaining(['zod', './scalars.ts']),
    );
  });
});

describe('an arrow', () => {
  test.each([
    ['src/domain/cell.ts', '../schema/facts.ts'],
    ['src/domain/cell.ts', 'zod'],
    ['src/domain/cell.ts', 'node:fs'],
    ['src/elements/finder.ts', '../dataset/load-dataset.ts'],
    ['src/elements/finder.ts', '../node/read-folder.ts'],
    ['src/elements/deep/finder.ts', '../../schema/facts.ts'],
    ['src/checks/dates.ts', '../cli/check.ts'],
    ['src/site/dataset.ts', '../pages/index.astro'],
    ['src/cli/check.ts', 'node:fs'],
    ['src/cli/check.ts', '../../scripts/gate.ts'],
    ['src/cellar/wine.ts', '../domain/cell.ts'],
  ])('forbids %s to import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).not.toBeNull();
  });

  test.each([
    ['src/domain/cell.ts', './dates.ts'],
    ['src/schema/facts.ts', 'zod'],
    ['src/node/read-folder.ts', 'node:fs/promises'],
    ['src/site/dataset.ts', '../node/read-folder.ts'],
    ['src/components/cell/Cell.astro', '../page/Trail.astro'],
    ['src/pages/products/[id].astro', '../../layouts/Page.astro'],
    ['src/site/articles.ts', 'astro/zod'],
    ['scripts/gate.ts', 'node:fs'],
  ])('lets %s import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).toBeNull();
  });
});

describe('the reader of imports', () => {
  test('sees every way of importing', () => {
    const source = `
      import a from 'one';
      import type { B } from 'two';
      export { c } from 'three';
      export * from 'four';
      const d = await import('five');
      import 'six';
    `;
    expect(importsOf(source).sort()).toEqual(['five', 'four', 'one', 'six', 'three', 'two']);
  });

  test('sees the frontmatter and the scripts of an Astro file', () => {
    const astro = `---\nimport A from '../a.astro';\n---\n<p/><script>\nimport '../b.ts';\n</script>`;
    expect(scriptsOf(astro).flatMap(importsOf)).toEqual(['../a.astro', '../b.ts']);
  });
});
