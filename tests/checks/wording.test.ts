/** What each code says, hint included: a change of wording shows here and nowhere else. */
import { describe, expect, test } from 'vitest';
import { CODE_GROUPS, addressOfCode, describeCode, wordsOf } from '../../src/checks/codes.ts';
import { SEVERITIES, diagnostic, type Code } from '../../src/domain/codes.ts';
import type { Diagnostic } from '../../src/domain/diagnostics.ts';

const CODES = Object.keys(SEVERITIES) as Code[];

/** One set of arguments that fits all codes; what a code does not use is ignored. */
const ARGS: Diagnostic['args'] = {
  actual: 'none',
  address: 'javascript:x',
  after: '1.0',
  allowed: 'from, until',
  at: '2009-03-05',
  attribute: 'at',
  base: 'sles-10',
  because: 'x',
  before: '5.0',
  belongs: 'planned',
  birth: '2008-10-01',
  category: 'storage',
  chain: 'a → b → a',
  check: 'references',
  claimed: 'full',
  count: 1,
  date: '2030-01-01',
  due: '2009-12',
  edition: 'xenserver/express',
  encoding: 'UTF-16',
  expected: 'array or record',
  feature: 'live-migration',
  field: 'due',
  first: 'support',
  found: 'string',
  from: '5.0',
  hash: '0a1b2c3d',
  id: 'xensever',
  inverse: 'managed-by',
  key: 'fetures',
  kind: 'products',
  kinds: 'platform',
  known: '4.1, 5.0, 5.5',
  limit: 8388608,
  metric: 'host',
  missing: 'currency',
  moment: '4.1',
  name: 'Matirx',
  option: 'xenn',
  other: 'features/storage/nfs.yml',
  owner: 'xenserver',
  path: 'vendor/citrix.yml',
  problem: 'needs-comparison',
  product: 'xenserver',
  reason: 'unexpected end',
  release: '5.1',
  second: 'value',
  since: '≤4.0',
  size: 9437184,
  suggestion: '',
  target: 'sles-10@5',
  targets: 'guests',
  term: 'ram>',
  text: '5.0',
  to: 'xenserver',
  today: '2026-11-22',
  until: '4.1',
  what: 'an import',
  when: 'linux-guest',
  word: 'ful',
};

function said(code: Code, args: Diagnostic['args']): string {
  const { message, hint } = wordsOf(diagnostic(code, { file: '', path: [] }, args));
  return hint === null ? message : `${message}\n  ${hint}`;
}

test('every code speaks', () => {
  const plain = CODES.map((code) => `${code} (${SEVERITIES[code]}): ${said(code, ARGS)}`);
  expect(plain.join('\n')).toMatchSnapshot();
});

test('a suggestion is told', () => {
  const words = CODES.filter(
    (code) => said(code, ARGS) !== said(code, { ...ARGS, suggestion: 'xenserver' }),
  );
  const told = words.map((code) => `${code}: ${said(code, { ...ARGS, suggestion: 'xenserver' })}`);
  expect(told.join('\n')).toMatchSnapshot();
});

describe('the page of codes', () => {
  test('lists every code once', () => {
    const listed = CODE_GROUPS.flatMap(({ codes }) => codes);
    expect([...listed].sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)('explains %s', (code) => {
    const { title, explanation } = describeCode(code);
    expect(title).toMatch(/^[A-Z][^.]*$/);
    expect(explanation).toMatch(/[.)]$/);
    expect(addressOfCode(code)).toBe(`/check-codes/#${code}`);
  });
});

test('no message lets a long or broken text break its line', () => {
  const text = `a\nb\u0007${'x'.repeat(1000)}`;
  for (const code of CODES) {
    const { message, hint } = wordsOf(
      diagnostic(
        code,
        { file: '', path: [] },
        { ...ARGS, text, key: text, id: text, reason: text },
      ),
    );
    expect(`${message}${hint ?? ''}`).not.toMatch(/[\n\u0007]/);
    expect(message.length).toBeLessThan(600);
  }
});
