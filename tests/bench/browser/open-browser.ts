/** The browser of the measurements: one that is installed, without anything that works beside. */
import process from 'node:process';
import { chromium, type Browser } from '@playwright/test';
import { findOrInstallBrowser } from '../../../scripts/find-browser.ts';

const VIEWPORT = { width: 1440, height: 900 } as const;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export async function newPage(browser: Browser) {
  return browser.newPage({ viewport: VIEWPORT, colorScheme: 'light', locale: 'en-GB' });
}
