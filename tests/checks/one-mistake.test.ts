/** One mistake, one diagnostic: what follows from it is not told, and everything else is. */
import { describe, expect, test } from 'vitest';
import { change, check, found } from './other-atlas.ts';

describe('references to a record that cannot be read say nothing', () => {
  test.each([
    ['a source', 'sources/aurora-manual-1-0.yml', 'title:', 'titel:'],
    ['a feature', 'features/brewing/milk-frothing.yml', 'kind: support', 'kind: sport'],
    ['a product', 'products/aurora.yml', 'kind: platform', 'kind: [platform'],
    ['an edition', 'editions/aurora/home.yml', 'names:', 'nomes:'],
    ['a vendor', 'vendors/lavorazza.yml', 'website: https:', 'website: ftp:'],
    ['a group', 'guests/coffee.yml', 'name: Coffee', 'name: []'],
  ])('%s', (_what, file, was, now) => {
    expect(check([change(file, was, now)]).map(({ file: where }) => where)).toEqual([file]);
  });
});

test('all mistakes show in one run', () => {
  const changes = [
    change('editions/aurora/home.yml', 'support: none', 'support: nnoe'),
    change('products/aurora.yml', '  heating:', '  heatin:'),
    change('vendors/brunwerk.yml', 'names:', 'names: ]'),
    change('guests/arabica.yml', '[coffee]', '[cofee]'),
    change('articles/first-machines.mdx', '<Timeline', '<Timelin'),
  ];
  expect(found(changes)).toHaveLength(changes.length);
});

test('an edition of a broken product is still read', () => {
  const changes = [
    change('products/aurora.yml', 'kind: platform', 'kind: machine'),
    change('editions/aurora/home.yml', '- from: "1.5"', '- from: "1.6"'),
  ];
  expect(found(changes)).toEqual([
    'unknown-release 18:13 editions/aurora/home.yml',
    'unknown-word 2:7',
  ]);
});

test('the findings come in order of file, line and column', () => {
  const findings = check([
    change('products/aurora.yml', '  heating:', '  heatin:'),
    change(
      'guests/arabica.yml',
      'name: Arabica\npart-of: [coffee]',
      'nam: Arabica\npart-of: [cofee, coffe]',
    ),
    change('atlas.yml', 'title:', 'tile:'),
  ]);
  const places = findings.map(
    ({ file, line, column }) => `${file}:${String(line).padStart(5)}:${String(column).padStart(5)}`,
  );
  expect(places).toEqual([...places].sort());
});
