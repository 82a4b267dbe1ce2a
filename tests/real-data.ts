/** The knowledge base of this repository, read once for the tests that hold something against it. */
import path from 'node:path';
import { loadDataset } from '../src/dataset/load.ts';
import { readData } from '../src/node/read-data.ts';

export const REAL_DATA = path.resolve(import.meta.dirname, '../data');

export const realDataset = loadDataset(readData(REAL_DATA)).dataset;
