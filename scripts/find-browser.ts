/**
 * Finds a browser for the tests, so that nobody has to download one who has one.
 *
 * In order of precedence: the one that `CHROME_PATH` names; an installed Chrome or Chromium;
 * the one that Playwright keeps for itself. Without any, CI installs one; a person is told how to.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const INSTALL_COMMAND = 'npx playwright install chromium';

const playwrightsOwn = () => chromium.executablePath();

/**
 * The path of a browser that can be run, or null. Throws if `CHROME_PATH` names none.
 * @param lastResort where Playwright would keep its own, whether or not it does
 */
export function findBrowser(lastResort = playwrightsOwn): string | null {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (isRunnable(named)) return named;
    throw new Error(`CHROME_PATH names no program that can be run: ${named}`);
  }
  return [...installedPlaces(), lastResort()].find(isRunnable) ?? null;
}

/** As findBrowser; in CI installs a browser if there is none. Throws a sentence that says what to do. */
export function findOrInstallBrowser(lastResort = playwrightsOwn): string {
  const found = findBrowser(lastResort);
  if (found !== null) return found;
  if (!process.env['CI']) {
    throw new Error(`No Chrome or Chromium found. Install one, or run: ${INSTALL_COMMAND}`);
  }
  installBrowser();
  const installed = findBrowser(lastResort);
  if (installed === null) throw new Error('A browser was installed and still cannot be found.');
  return installed;
}

function installedPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
        ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
          (program) => path.join(process.env[variable] ?? 'C:\\', program),
        ),
      );
    default:
      return (process.env['PATH'] ?? '')
        .split(path.delimiter)
        .flatMap((folder) =>
          ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].map((name) =>
            path.join(folder, name),
          ),
        );
  }
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Debian's package where that can be had (it brings its libraries along), else Playwright's own. */
function installBrowser(): void {
  if (process.getuid?.() === 0 && isDebian()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ]);
  } else {
    run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  }
}

function isDebian(): boolean {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function run(program: string, programArguments: readonly string[]): void {
  const { status, error } = spawnSync(program, programArguments, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`Installing a browser failed: ${program} ended with ${String(status)}`);
}
