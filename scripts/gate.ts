/**
 * `npm test`: everything that has to hold, in the order in which a mistake shows fastest.
 *
 * Each step is an npm script that also runs alone. The first one that fails ends the run and shows
 * what it printed. The last line, "N passed, N failed", counts the tests that ran; a step that has
 * no tests of its own counts only when it fails.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runStep } from './run-step.ts';
import { countPlaywright, countVitest, type TestCount } from './test-count.ts';

interface Step {
  readonly title: string;
  readonly script: readonly string[];
  readonly count?: () => TestCount;
}

const REPORTS = path.resolve('.cache/gate');
const unitReport = path.join(REPORTS, 'unit.json');
const siteReport = path.join(REPORTS, 'site.json');
const browserReport = path.join(REPORTS, 'browser.json');

const STEPS: readonly Step[] = [
  { title: 'format', script: ['test:format'] },
  { title: 'types', script: ['test:types'] },
  { title: 'lint', script: ['test:lint'] },
  vitestStep('unit', 'test:unit', unitReport),
  { title: 'check', script: ['check'] },
  { title: 'build', script: ['test:build'] },
  vitestStep('site', 'test:site', siteReport),
  {
    title: 'browser',
    script: ['test:browser', '--reporter=list,json'],
    count: () => countPlaywright(browserReport),
  },
];

function vitestStep(title: string, script: string, report: string): Step {
  return {
    title,
    script: [script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: () => countVitest(report),
  };
}

async function runGate(): Promise<TestCount> {
  let passed = 0;
  for (const step of STEPS) {
    const result = await runStep(step.title, step.script);
    const counted = step.count?.() ?? { passed: 0, failed: 0 };
    passed += counted.passed;
    if (!result.ok) {
      process.stdout.write(`\n${result.output.trimEnd()}\n\n`);
      process.stdout.write(`"npm run ${step.script[0] ?? ''}" failed; it also runs alone.\n`);
      return { passed, failed: Math.max(1, counted.failed) };
    }
  }
  return { passed, failed: 0 };
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = browserReport;
const { passed, failed } = await runGate();
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
