/** Compares the converted package with the package; prints the outcome as JSON. */
import process from 'node:process';
import { loadDataset } from '../../../src/dataset/load.ts';
import { readData } from '../../../src/node/read-data.ts';
import { GENERATED_TODAY } from '../generated/settings.ts';
import { compareWithPackage } from './compare.ts';
import { compatFolder } from './folder.ts';
import { packageData } from './package-data.ts';

const data = packageData();
const { dataset } = loadDataset(readData(compatFolder(data).folder));
process.stdout.write(JSON.stringify(compareWithPackage(dataset, data, GENERATED_TODAY)));
