import { expect, test } from 'vitest';
import type { Check } from '../../src/checks/context.ts';
import { CHECKS } from '../../src/checks/registry.ts';
import { runChecks } from '../../src/checks/run.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { DATA, TODAY } from './other-atlas.ts';

function fail(): void {
  throw new Error('on purpose');
}

const crash: Check = {
  name: 'crash',
  description: '',
  scope: 'data',
  check: fail,
};
const speak: Check = {
  name: 'speak',
  description: '',
  scope: 'data',
  check: (_context, report) => report('modeline', { file: 'x', path: [] }),
};

test('a check that crashes becomes a diagnostic and stops no other', () => {
  const found = runChecks(loadDataset(DATA), { today: TODAY, checks: [crash, speak] });
  expect(found.map(({ code }) => code)).toEqual(['check-crashed', 'modeline']);
  expect(found[0]?.args).toEqual({ check: 'crash', reason: 'on purpose' });
});

test('a check that crashes on the walk is told of once', () => {
  const stumble: Check = { ...speak, walk: () => ({ fact: fail }) };
  const found = runChecks(loadDataset(DATA), { today: TODAY, checks: [stumble] });
  expect(found.map(({ code }) => code)).toEqual(['check-crashed', 'modeline']);
});

test('every check has a name of its own and says what holds', () => {
  expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  for (const { description } of CHECKS) expect(description).toMatch(/^[A-Z].*\.$/);
});
