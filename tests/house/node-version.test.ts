import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Runs the guard in a Node that says it is another. */
function runOn(version: string) {
  const pretend = `Object.defineProperty(process,"versions",{value:{node:"${version}"}})`;
  return spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${pretend}`],
      ...['--import', './scripts/node-version.mjs'],
      ...['--eval', 'process.stdout.write("ran")'],
    ],
    { cwd: PROJECT, encoding: 'utf8' },
  );
}

test.each(['18.20.0', '20.20.2', '22.17.1'])(
  'Node %s is turned away in one sentence',
  (version) => {
    const { status, stdout, stderr } = runOn(version);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Hypervisor Atlas needs Node\.js 22\.18 or newer .*\n$/);
    expect(stderr).toContain(version);
  },
);

test.each(['22.18.0', '24.21.0', '26.0.0'])('Node %s is let in without a word', (version) => {
  const { status, stdout, stderr } = runOn(version);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'ran', stderr: '' });
});
