import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAtlas } from '../../src/checks/check-atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { loadProse } from '../../src/dataset/prose.ts';
import { decode } from '../../src/node/read-folder.ts';
import { CONTENT, DATA, TODAY, change } from '../checks/other-atlas.ts';
import { RUNS, brokenTexts } from './broken-texts.ts';

const loaded = loadDataset(DATA);

describe('what is loaded', () => {
  const { records } = loaded;

  test('keys become camel case and defaults are filled in', () => {
    const aurora = records.products.find(({ id }) => id === 'aurora');
    expect(aurora?.releases.map(({ id, after, branch }) => [id, after, branch])).toEqual([
      ['1.0', null, 'current'],
      ['1.5', '1.0', 'current'],
      ['1.5-long', '1.5', 'long-term'],
      ['2.0', '1.5', 'current'],
    ]);
    expect(aurora?.releases[1]?.endOfSale?.date).toBe('2018-01-31');
    const feature = loaded.dataset.features.get('heating');
    expect(feature).toMatchObject({
      category: 'brewing',
      better: 'neither',
      clock: 'release',
      terms: {},
    });
  });

  test('moments are releases of the product, else dates, perhaps at the latest', () => {
    const bar = loaded.dataset.editions.get('aurora/bar');
    expect(bar?.offered[0]?.from).toEqual({ release: '1.0' });
    const pocketa = loaded.dataset.products.get('pocketa');
    expect(pocketa?.offered?.[0]?.from).toEqual({ date: '2016-10', atLatest: true });
  });

  test('citations of both forms become one', () => {
    const frothing = loaded.dataset.products.get('pocketa')?.features[0]?.facts[0];
    expect(frothing?.sources).toEqual([
      { source: 'pocketa-leaflet', at: 'table of functions', checked: '2026-11-01', silent: true },
    ]);
    const bar = loaded.dataset.editions.get('aurora/bar');
    expect(bar?.offered[0]?.sources).toEqual([{ source: 'aurora-manual-1-0', at: 'title page' }]);
  });

  test('claims are read by what they state', () => {
    const claims = records.editions
      .concat([])
      .flatMap(({ features }) => features)
      .flatMap(({ facts }) => facts.map(({ claim }) => claim));
    expect(claims).toContainEqual({ kind: 'quantity', number: 60, atLeast: true });
    expect(claims).toContainEqual({ kind: 'quantity', number: null, unlimited: true });
    expect(claims).toContainEqual({ kind: 'quantity', number: 20, also: { tested: 24 } });
    expect(claims).toContainEqual({
      kind: 'support',
      support: 'add-on',
      requires: ['grindmaster'],
    });
    const aurora = loaded.dataset.products.get('aurora')?.features;
    expect(aurora?.[0]?.facts[1]?.claim).toEqual({
      kind: 'choice',
      options: ['boiler', 'thermoblock'],
      complete: false,
    });
    expect(aurora?.map(({ feature, target }) => `${feature} ${target ?? ''}`)).toEqual([
      'heating ',
      'brews arabica',
      'brews decaf',
    ]);
  });

  test('a product without edition files is its own only edition', () => {
    const pocketa = loaded.dataset.editions.get('pocketa');
    expect(pocketa).toMatchObject({ product: 'pocketa', includes: [], features: [] });
    expect(pocketa?.offered).toEqual(loaded.dataset.products.get('pocketa')?.offered);
    expect(loaded.dataset.editions.has('aurora')).toBe(false);
    expect(loaded.files.get('editions pocketa')).toBe('products/pocketa.yml');
  });

  test('redirects, translations and the atlas itself', () => {
    expect(loaded.dataset.resolve('vendors', 'brun-und-werk')).toEqual(['brunwerk']);
    expect(loaded.dataset.resolve('guests', 'mild-blends')).toEqual(['arabica', 'decaf']);
    expect(records.translations[0]).toMatchObject({
      language: 'de',
      kind: 'features',
      id: 'milk-frothing',
    });
    expect(records.translations[0]?.fields['name']).toEqual({ text: 'Milchaufschäumen' });
    expect(records.atlas).toMatchObject({ title: 'Crema Atlas', coreProfile: 'core' });
  });

  test('records come in id order and can be sent as they are', () => {
    for (const list of Object.values(records))
      if (Array.isArray(list)) {
        const ids = (list as { id: string }[]).map(({ id }) => id);
        expect(ids).toEqual([...ids].sort());
      }
    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });

  test('a record with a hole is checked, but not shown', () => {
    const { path, text } = change('editions/aurora/home.yml', '- from: "1.5"', '- from: "1.6"');
    const broken = loadDataset(
      DATA.map((file) => (file.path === path ? { path, text: text ?? '' } : file)),
    );
    expect(broken.dataset.editions.has('aurora/home')).toBe(false);
    expect(broken.records.editions.some(({ id }) => id === 'aurora/home')).toBe(true);
  });

  test('nothing at all is an empty knowledge base', () => {
    const { records: none, diagnostics } = loadDataset([]);
    expect(diagnostics).toEqual([]);
    expect(none.atlas).toEqual({ title: 'Atlas', summary: '', categories: [] });
  });
});

describe('nothing makes it throw', () => {
  const nameOf = (_folder: string, file: string): string => file;

  /** Every finding must be at a place that is there. */
  function survives(path: string, text: string): void {
    const files = DATA.map((file) => (file.path === path ? { path, text } : file));
    const prose = CONTENT.map((file) => (file.path === path ? { path, text } : file));
    const findings = checkAtlas({
      data: loadDataset(files),
      prose: loadProse(prose),
      today: TODAY,
      nameOf,
    });
    const lines = text.split('\n');
    for (const { file, line, column, code, message } of findings) {
      expect(code).not.toBe('check-crashed');
      // A key written ".nan" is quoted as "NaN"; a number that went wrong is not.
      expect(message).not.toMatch(/undefined|\[object|(?<!")NaN/);
      if (file !== path) continue;
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    }
  }

  test('wounded files', () => {
    fc.assert(
      fc.property(brokenTexts(DATA), ({ path, text }) => survives(path, text)),
      { numRuns: RUNS },
    );
  });

  test('wounded prose', () => {
    fc.assert(
      fc.property(brokenTexts(CONTENT), ({ path, text }) => survives(path, text)),
      { numRuns: RUNS },
    );
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('.yml', '.mdx'),
        (bytes, ending) => {
          const file = decode(`guests/x${ending}`, bytes);
          loadDataset([file]);
          loadProse([file]);
        },
      ),
      { numRuns: 2 * RUNS },
    );
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...DATA), (json, { path }) => survives(path, json)),
      { numRuns: RUNS },
    );
  });
});
