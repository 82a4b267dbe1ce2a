/** Reads from the reports of the test runners how many tests ran. */
import { existsSync, readFileSync } from 'node:fs';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

const NONE: TestCount = { passed: 0, failed: 0 };

/** @param report the file that Vitest's json reporter wrote; if it never came to that, none ran */
export function countVitest(report: string): TestCount {
  if (!existsSync(report)) return NONE;
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { passed: counts.numPassedTests, failed: counts.numFailedTests };
}

/** @param report the file that Playwright's json reporter wrote */
export function countPlaywright(report: string): TestCount {
  if (!existsSync(report)) return NONE;
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly stats: {
      readonly expected: number;
      readonly unexpected: number;
      readonly flaky: number;
    };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
