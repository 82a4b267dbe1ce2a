import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/test-count.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'test-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('Vitest counts its tests', () => {
  const file = report('vitest.json', { numPassedTests: 7, numFailedTests: 2 });
  expect(countVitest(file)).toEqual({ passed: 7, failed: 2 });
});

test('Playwright counts a test that passed at the second try as passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(countPlaywright(report('playwright.json', { stats }))).toEqual({ passed: 7, failed: 1 });
});

test('a runner that never came to write its report ran no test', () => {
  const missing = path.join(folder, 'missing.json');
  expect(countVitest(missing)).toEqual({ passed: 0, failed: 0 });
  expect(countPlaywright(missing)).toEqual({ passed: 0, failed: 0 });
});
