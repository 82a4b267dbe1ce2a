/**
 * `npm run test:browser`: finds a browser, serves the built site on a free port and runs Playwright.
 * Arguments go to Playwright: `npm run test:browser -- finder --project phone`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { findOrInstallBrowser } from './find-browser.ts';
import { serveFolder } from './static-server.ts';

async function testInBrowser(playwrightArguments: readonly string[]): Promise<number> {
  if (!existsSync('dist/index.html')) {
    throw new Error('The browser tests look at the built site: run "npm run build" first.');
  }
  const browser = findOrInstallBrowser();
  const { address, close } = await serveFolder('dist', 0);
  const playwright = new URL('cli.js', import.meta.resolve('@playwright/test/package.json'));
  const child = spawn(process.execPath, [playwright.pathname, 'test', ...playwrightArguments], {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser, ATLAS_TEST_ADDRESS: address },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  await close();
  return code ?? 1;
}

try {
  process.exitCode = await testInBrowser(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
