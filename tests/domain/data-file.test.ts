import { expect, test } from 'vitest';
import { dataFileOf, dataFilePage, dataPathOf } from '../../src/domain/data-file.ts';

test('a timeline leads to the file of the record that owns it', () => {
  expect(dataFileOf('xenserver/express')).toBe('data/editions/xenserver/express.yml');
  expect(dataFileOf('proxmox-ve')).toBe('data/products/proxmox-ve.yml');
  expect(dataPathOf('xenserver/express')).toBe('editions/xenserver/express');
  expect(dataFilePage('https://forge.example/atlas/', 'data/products/a.yml')).toBe(
    'https://forge.example/atlas/blob/HEAD/data/products/a.yml',
  );
});
