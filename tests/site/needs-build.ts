import { existsSync } from 'node:fs';
import { BUILT_SITE } from './built-site.ts';

/** Runs once before the tests of built pages (Vitest's globalSetup). */
export function setup(): void {
  if (!existsSync(`${BUILT_SITE}/index.html`)) {
    throw new Error('These tests look at the built site: run "npm run build" first.');
  }
}
