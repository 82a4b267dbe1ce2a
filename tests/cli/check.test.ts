/** The command as people and programs meet it: output, exit codes, no stack traces. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const OTHER = path.join(PROJECT, 'tests/fixtures/other-atlas');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
  cpSync(OTHER, folder, { recursive: true });
  const home = path.join(folder, 'data/editions/aurora/home.yml');
  const text = readFileSync(home, 'utf8').replace('max-cups-per-hour:', 'max-cup-per-hour:');
  writeFileSync(home, text.replace('      requires: [grindmaster]\n', ''));
  writeFileSync(path.join(folder, 'data/guests/tea,100%.yml'), 'name: Tea\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  command: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const environment = { ...process.env, ATLAS_TODAY: '2026-11-22', NO_COLOR: '1' };
  return spawnSync(process.execPath, [path.join(PROJECT, `src/cli/${command}.ts`), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
}

describe('check', () => {
  test('tells people what is wrong, with the lines themselves', () => {
    const { status, stdout, stderr } = run('check');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });

  test('tells programs in the shape that is promised', () => {
    const { status, stdout } = run('check', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchSnapshot();
  });

  test('tells GitHub', () => {
    const { stdout } = run('check', '--format', 'github');
    expect(stdout).toMatchSnapshot();
  });

  test('without errors it exits 0, strictly only without warnings', () => {
    const data = path.join(OTHER, 'data');
    const content = path.join(OTHER, 'content');
    expect(run('check', '--data', data, '--content', content, '--strict').status).toBe(0);
    const guest = path.join(folder, 'warned');
    cpSync(data, guest, { recursive: true });
    writeFileSync(path.join(guest, 'guests/tea.yml'), 'name: Tea\n');
    expect(run('check', '--data', guest).status).toBe(0);
    expect(run('check', '--data', guest, '--strict').status).toBe(1);
  });

  test.each([
    ['no such folder', ['--data', 'nowhere']],
    ['a file for a folder', ['--data', 'data/atlas.yml']],
    ['an unknown format', ['--format', 'xml']],
    ['an unknown flag', ['--fast']],
    ['a word too many', ['now']],
  ])('%s: exit 2 and a sentence', (_what, args) => {
    const { status, stdout, stderr } = run('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^check: .+\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('helps', () => {
    expect(run('check', '--help')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('format', () => {
  test('names what would change, then changes it, then is content', () => {
    const data = path.join(folder, 'unformatted');
    cpSync(path.join(OTHER, 'data'), data, { recursive: true });
    const file = path.join(data, 'guests/arabica.yml');
    const canonical = readFileSync(file, 'utf8');
    writeFileSync(file, canonical.replace('part-of: [coffee]', 'part-of:\n- coffee'));
    expect(run('format', '--data', data, '--check')).toMatchObject({ status: 1 });
    expect(run('format', '--data', data, '--check').stdout).toContain('guests/arabica.yml\n1 of ');
    expect(run('format', '--data', data).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(canonical);
    expect(run('format', '--data', data, '--check')).toMatchObject({ status: 0, stdout: '' });
  });

  test('leaves alone what it cannot read, and says so', () => {
    const data = path.join(folder, 'broken');
    cpSync(path.join(OTHER, 'data'), data, { recursive: true });
    writeFileSync(path.join(data, 'guests/arabica.yml'), 'name: [');
    const { status, stderr } = run('format', '--data', data);
    expect(status).toBe(1);
    expect(stderr).toContain('guests/arabica.yml: cannot be read; npm run check says why');
    expect(readFileSync(path.join(data, 'guests/arabica.yml'), 'utf8')).toBe('name: [');
  });
});
