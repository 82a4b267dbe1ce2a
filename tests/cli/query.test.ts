/** The finder in a terminal, over the other knowledge base: shape, words, exit codes. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FACT_COLUMNS } from '../../src/publish/fact-row.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const DATA = path.join(PROJECT, 'tests/fixtures/other-atlas/data');

function run(command: string, ...args: string[]) {
  return spawnSync(
    process.execPath,
    [path.join(PROJECT, `src/cli/${command}.ts`), ...args, '--data', DATA],
    { encoding: 'utf8', env: { ...process.env, ATLAS_TODAY: '2016-12-01', NO_COLOR: '1' } },
  );
}

interface JsonAnswer {
  at: string;
  need: string;
  want: string;
  editions: {
    edition: string;
    release: string | null;
    verdict: string;
    near: string | null;
    terms: { term: string; verdict: string; cells: Record<string, unknown>[] }[];
    wants: unknown[];
  }[];
}

describe('query', () => {
  test('answers programs in the promised shape', () => {
    const { status, stdout } = run('query', 'milk-frothing max-cups-per-hour>=50', '--json');
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as JsonAnswer;
    expect(answer).toMatchObject({
      at: '2016-12-01',
      need: 'milk-frothing max-cups-per-hour>=50',
      want: '',
    });
    expect(Object.keys(answer)).toEqual(['at', 'need', 'want', 'editions']);
    const [first] = answer.editions;
    expect(first).toMatchObject({
      edition: 'aurora/bar',
      release: '1.5',
      verdict: 'meets',
      near: null,
      wants: [],
    });
    expect(first?.terms.map(({ term, verdict }) => [term, verdict])).toEqual([
      ['milk-frothing', 'meets'],
      ['max-cups-per-hour>=50', 'meets'],
    ]);
    for (const { terms } of answer.editions)
      for (const cell of terms.flatMap(({ cells }) => cells))
        expect(Object.keys(cell).sort()).toEqual([...FACT_COLUMNS].sort());
  });

  test('takes the date, what is accepted and what is wanted', () => {
    const verdicts = (...args: string[]) => {
      const { editions } = JSON.parse(run('query', ...args, '--json').stdout) as JsonAnswer;
      return Object.fromEntries(editions.map(({ edition, verdict }) => [edition, verdict]));
    };
    expect(verdicts('milk-frothing')['aurora/home']).toBe('fails');
    expect(verdicts('milk-frothing', '--accept', 'add-on')['aurora/home']).toBe('meets');
    expect(verdicts('milk-frothing', '--at', '2015-04-01')['aurora/bar']).toBe('fails');
    expect(
      verdicts('milk-frothing', '--at', '2015-04-01', '--accept', 'preview')['aurora/bar'],
    ).toBe('meets');
  });

  test('tells people in three groups, with what decided it', () => {
    const { status, stdout } = run('query', 'milk-frothing');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^On 1 Dec 2016\n\nMeets \(1\)\n {2}Aurora Bar/);
    expect(stdout).toContain('- milk-frothing: needs Grindmaster');
    expect(stdout).toContain('[pocketa-leaflet, table of functions]');
    expect(stdout).toContain('Without milk-frothing, 2 more would meet.');
  });

  test.each([
    [['milk-froting'], 'Did you mean “milk-frothing”?'],
    [['max-cups-per-hour'], 'is a number: compare it'],
    [['milk-frothing', '--at', '2016-02-30'], '--at takes a date'],
    [['milk-frothing', '--accept', 'everything'], '“everything” is none of them'],
    [['milk-frothing', '--given', 'no-water'], 'There is no condition “no-water”'],
    [['--no-such-flag'], 'npm run query --'],
  ])('refuses %j in words, with 2 and without a stack trace', (args, words) => {
    const { status, stdout, stderr } = run('query', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('says that there is no such folder', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(PROJECT, 'src/cli/query.ts'), 'x', '--data', '/nowhere'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toBe('There is no data folder "/nowhere".\n');
  });
});

describe('stats', () => {
  test('prints coverage of the core list and what facts rest on', () => {
    const { status, stdout } = run('stats');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Coverage of core on 2016-12-01: 3 platform editions on offer/);
    expect(stdout).toMatch(/\d+ %.* aurora\/bar 1\.5/);
  });
});
