/** `check` at scale: seconds for half a million facts, beside a reading with the `yaml` package. */
import { generatedFolder } from '../generated/folder.ts';
import { BIG, BIG_HISTORY } from '../generated/settings.ts';
import { interleave } from '../interleave.ts';
import { measuredProcess, type MeasuredProcess } from '../measured-process.ts';
import { median, printBytes, printRatio, printTime } from '../numbers.ts';
import type { Part, Row } from '../part.ts';

const CHECK = 'src/cli/check.ts';
const WITH_YAML = 'tests/bench/peers/check-with-yaml.ts';
const SECONDS = 3;
const FASTER = 8;
const HISTORY = 3.3;

export const check: Part = {
  name: 'check',
  about: 'check on 1,000 editions × 500 features',
  async run(report) {
    const one = generatedFolder(BIG).folder;
    const three = generatedFolder(BIG_HISTORY).folder;
    const ours = (folder: string) => passing(measuredProcess(CHECK, ['--data', folder]));
    const runs = await interleave(
      [
        { name: 'one', run: () => ours(one) },
        { name: 'three', run: () => ours(three) },
      ],
      3,
    );
    const before = runs.get('one') ?? [];
    const peer = passing(measuredProcess(WITH_YAML, [one]));
    const all = [...before, ours(one)];
    report(oneFact(all, peer));
    report(threeFacts(all, runs.get('three') ?? []));
  },
};

/** A check that finds something would measure something else. */
function passing(run: MeasuredProcess): MeasuredProcess {
  if (!/^No problems|, 0 mistakes, 0 findings/.test(run.output))
    throw new Error(`The generated data does not pass:\n${run.output.slice(0, 1000)}`);
  return run;
}

function times(runs: readonly MeasuredProcess[]): number {
  return median(runs.map(({ milliseconds }) => milliseconds));
}

function processor(runs: readonly MeasuredProcess[]): number {
  return median(runs.map(({ processorMilliseconds }) => processorMilliseconds));
}

function oneFact(runs: readonly MeasuredProcess[], peer: MeasuredProcess): Row {
  const ratio = peer.processorMilliseconds / processor(runs);
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
  return {
    what: 'check, 500,000 facts, whole command',
    target: `≤ ${SECONDS} s, ≥ ${FASTER} × faster than with yaml`,
    measured: `${printTime(times(runs))} (processor ${printTime(processor(runs))}), ${printBytes(peak)}`,
    peers: `yaml: ${printTime(peer.milliseconds)} (processor ${printTime(peer.processorMilliseconds)}), ${printBytes(peer.peakBytes)}; ${printRatio(ratio)}`,
    met: times(runs) <= SECONDS * 1000 && ratio >= FASTER,
  };
}

function threeFacts(one: readonly MeasuredProcess[], three: readonly MeasuredProcess[]): Row {
  const ratio = processor(three) / processor(one);
  return {
    what: 'check, 1,500,000 facts (three in every cell)',
    target: `≤ ${HISTORY} × of one fact per cell`,
    measured: `${printTime(times(three))} (processor ${printTime(processor(three))}), ${printRatio(ratio)}`,
    peers: '',
    met: ratio <= HISTORY,
  };
}
