/**
 * `check` as it would be with the `yaml` package, which keeps positions too: the same schemas, asked
 * of zod alone, the same assembly and the same rules. Prints as much as `check` does.
 */
import process from 'node:process';
import { parseDocument } from 'yaml';
import { runChecks } from '../../../src/checks/run.ts';
import { Assembler } from '../../../src/dataset/assemble.ts';
import { placeOf } from '../../../src/dataset/file-place.ts';
import { recordKey, type RecordKey } from '../../../src/dataset/record-key.ts';
import type { ShapedFile } from '../../../src/dataset/shaped-file.ts';
import { shapeOfFile } from '../../../src/dataset/shape-of-file.ts';
import { createDataset } from '../../../src/domain/dataset.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';
import { readData } from '../../../src/node/read-data.ts';

const [folder = 'data'] = process.argv.slice(2);
const diagnostics: Diagnostic[] = [];
const files = new Map<RecordKey, string>();
const assembler = new Assembler(diagnostics, new Set());
const read = readData(folder);
const products = read.filter(({ path }) => path.startsWith('products/'));
const others = read.filter(({ path }) => !path.startsWith('products/'));
let mistakes = 0;
for (const { path, text } of [...products, ...others]) {
  const place = placeOf(path);
  const shape = shapeOfFile(path, text);
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  mistakes += document.errors.length;
  const shaped = shape?.safeParse(document.toJS());
  if (!shaped?.success || place.role === 'misplaced' || place.role === 'translation') {
    mistakes++;
    continue;
  }
  if (place.role === 'record') files.set(recordKey(place.kind, place.id), path);
  assembler.take({ category: '', ...place, path, authored: shaped.data } as ShapedFile);
}
const { records } = assembler.finish();
for (const { id, product } of records.editions)
  if (id === product) files.set(`editions ${id}`, files.get(`products ${product}`) ?? '');
const found = runChecks(
  { dataset: createDataset(records), records, diagnostics, files, leftOut: new Set() },
  { today: process.env['ATLAS_TODAY'] ?? '' },
);
process.stdout.write(
  `${read.length} files, ${mistakes} mistakes, ${diagnostics.length + found.length} findings\n`,
);
