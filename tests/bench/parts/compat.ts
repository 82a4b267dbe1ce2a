/** Browser compatibility data as a knowledge base: real data of a size that ours has not yet. */
import { compatFolder } from '../compat/folder.ts';
import { packageData } from '../compat/package-data.ts';
import { measuredProcess } from '../measured-process.ts';
import { printBytes, printCount, printTime } from '../numbers.ts';
import type { Part } from '../part.ts';

const SECONDS = 10;
const BYTES = 1.5e9;

export const compat: Part = {
  name: 'compat',
  about: '@mdn/browser-compat-data imported, checked, indexed and compared',
  run(report) {
    compatFolder(packageData());
    const steps = measuredProcess('tests/bench/compat/steps.ts');
    const { facts, findings, index } = JSON.parse(steps.output) as {
      readonly facts: number;
      readonly findings: string;
      readonly index: string;
    };
    report({
      what: `import, check and index ${printCount(facts)} facts on 20,968 features`,
      target: `≤ ${SECONDS} s, ≤ ${printBytes(BYTES)}`,
      measured: `${printTime(steps.milliseconds)} (processor ${printTime(steps.processorMilliseconds)}), ${printBytes(steps.peakBytes)}; ${findings}; ${index}`,
      peers: '',
      met: steps.milliseconds <= SECONDS * 1000 && steps.peakBytes <= BYTES,
    });
    const compared = measuredProcess('tests/bench/compat/compare-all.ts');
    const { cells, differences } = JSON.parse(compared.output) as {
      readonly cells: number;
      readonly differences: number;
    };
    report({
      what: 'state of every feature in every release equals a direct reading',
      target: '0 differences',
      measured: `${printCount(differences)} differences in ${printCount(cells)} cells, ${printTime(compared.milliseconds)}`,
      peers: '',
      met: differences === 0,
    });
  },
};
