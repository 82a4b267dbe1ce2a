/** The size of the browser's index, against the information in it and against JSON. */
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { entropyInBytes, generatedFolder } from '../generated/folder.ts';
import { BIG } from '../generated/settings.ts';
import { bigFiles, EDITIONS_IN_JSON } from '../index/big-index.ts';
import { printBytes, printRatio } from '../numbers.ts';
import type { Part } from '../part.ts';

const OF_ENTROPY = 1.3;
const OF_JSON = 0.5;
const compress = promisify(brotliCompress);

/** As small as brotli makes it, with the window that browsers accept. */
async function compressed(bytes: Buffer): Promise<number> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_LGWIN]: 24,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return (await compress(bytes, { params })).length;
}

export const indexSize: Part = {
  name: 'index',
  about: 'size of the browser index of 1,000 editions × 500 features',
  async run(report) {
    const files = bigFiles();
    const entropy = entropyInBytes(generatedFolder(BIG).facts);
    const [index, json] = [readFileSync(files.index), readFileSync(files.cells)];
    const small = await compressed(index);
    const other = (await compressed(json)) * (BIG.editions / EDITIONS_IN_JSON);
    report({
      what: 'index, brotli, against the entropy of its cells',
      target: `≤ ${OF_ENTROPY} × entropy`,
      measured: `${printBytes(small)} of ${printBytes(index.length)}, ${printRatio(small / entropy)}`,
      peers: `entropy ${printBytes(entropy)}`,
      met: small <= OF_ENTROPY * entropy,
    });
    report({
      what: 'index, brotli, against its cells as JSON, brotli',
      target: `≤ ${OF_JSON} ×`,
      measured: `${printBytes(small)}, ${printRatio(small / other)}`,
      peers: `JSON ${printBytes(other)}, reckoned from ${EDITIONS_IN_JSON} editions`,
      met: small <= OF_JSON * other,
    });
  },
};
