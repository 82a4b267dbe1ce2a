/** A program of ours in a process of its own: how long it took, and the most memory it held. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CACHE } from './cache-folder.ts';
import { GENERATED_TODAY } from './generated/settings.ts';

export interface MeasuredProcess {
  readonly milliseconds: number;
  /** Of the processor, which may be more than there are on the clock: collecting garbage runs beside. */
  readonly processorMilliseconds: number;
  readonly peakBytes: number;
  readonly output: string;
  readonly status: number | null;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What every npm command loads first, and the one that writes down what was used. */
const PRELOADED = ['scripts/node-version.mjs', 'tests/bench/tell-usage.ts'].flatMap((file) => [
  '--import',
  path.join(ROOT, file),
]);

/** Runs a script of the project with the Node that runs this one. What it prints on its way is kept. */
export function measuredProcess(
  script: string,
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): MeasuredProcess {
  const usageFile = path.join(CACHE, `usage-${String(process.pid)}.json`);
  mkdirSync(CACHE, { recursive: true });
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PRELOADED, script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: {
      ...process.env,
      ATLAS_TODAY: GENERATED_TODAY,
      ATLAS_REVISION: 'bench',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
      BENCH_USAGE: usageFile,
    },
  });
  const milliseconds = performance.now() - begin;
  if (status === null || status > 1)
    throw new Error(`${script} ended with ${String(status)}:\n${stderr}${stdout.slice(-2000)}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as {
    readonly processor: number;
    readonly peak: number;
  };
  rmSync(usageFile);
  return {
    milliseconds,
    processorMilliseconds: usage.processor,
    peakBytes: usage.peak,
    output: stdout,
    status,
  };
}
