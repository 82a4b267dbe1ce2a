import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser, findOrInstallBrowser } from '../../scripts/find-browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'find-browser-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROME_PATH', '');
  vi.stubEnv('CI', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, mode = 0o755): string {
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

test('CHROME_PATH comes first', () => {
  program('chromium');
  const named = program('my-browser');
  vi.stubEnv('CHROME_PATH', named);
  expect(findBrowser()).toBe(named);
});

test('a CHROME_PATH that names no program is said, not passed over', () => {
  program('chromium');
  vi.stubEnv('CHROME_PATH', path.join(folder, 'missing'));
  expect(() => findBrowser()).toThrow(/CHROME_PATH names no program/);
});

test.runIf(process.platform === 'linux')('an installed browser is found on the path', () => {
  const installed = program('chromium');
  expect(findBrowser()).toBe(installed);
});

test.runIf(process.platform === 'linux')('Playwright’s own is the last resort', () => {
  const own = program('playwright-chromium');
  expect(findBrowser(() => own)).toBe(own);
});

test.runIf(process.platform === 'linux')(
  'at a desk a missing browser is said with the command',
  () => {
    program('chromium', 0o644);
    expect(() => findOrInstallBrowser(() => path.join(folder, 'none'))).toThrow(
      'No Chrome or Chromium found. Install one, or run: npx playwright install chromium',
    );
  },
);

test.runIf(process.platform === 'linux')('CI installs a missing browser', () => {
  vi.stubEnv('CI', 'true');
  // Whichever installer this machine would call, here it only leaves a program behind.
  const installed = path.join(folder, 'chromium');
  const install = `#!/bin/sh\nprintf '#!/bin/sh\\n' > '${installed}' && /bin/chmod 755 '${installed}'\n`;
  for (const name of ['apt-get', 'npx']) writeFileSync(program(name), install);
  expect(findOrInstallBrowser(() => path.join(folder, 'none'))).toBe(installed);
});

test.runIf(process.platform === 'linux')('CI says so when the installer fails', () => {
  vi.stubEnv('CI', 'true');
  for (const name of ['apt-get', 'npx']) writeFileSync(program(name), '#!/bin/sh\nexit 3\n');
  expect(() => findOrInstallBrowser(() => path.join(folder, 'none'))).toThrow(/ended with 3/);
});
