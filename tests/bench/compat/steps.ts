/** From the package to a checked and indexed knowledge base, all in one process; prints what came of it as JSON. */
import process from 'node:process';
import { checkAtlas } from '../../../src/checks/check-atlas.ts';
import type { InputFile } from '../../../src/dataset/authored-file.ts';
import { loadDataset } from '../../../src/dataset/load.ts';
import { browserIndex } from '../../../src/publish/browser-index.ts';
import { GENERATED_TODAY } from '../generated/settings.ts';
import { printBytes } from '../numbers.ts';
import { convert } from './convert.ts';
import { packageData } from './package-data.ts';

const files: InputFile[] = [];
const { facts } = convert(packageData(), (file) => files.push(file));
const data = loadDataset(files);
const found = checkAtlas({ data, today: GENERATED_TODAY, nameOf: (_folder, file) => file });
const errors = found.filter(({ severity }) => severity === 'error').length;
const findings = `${errors} errors, ${found.length - errors} warnings`;
const index = `index of ${printBytes(browserIndex(data.dataset, {}).length)}`;
process.stdout.write(JSON.stringify({ facts, findings, index }));
