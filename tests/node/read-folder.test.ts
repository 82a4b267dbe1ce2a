import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/checks/findings.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { MAX_BYTES, decode, readFolder } from '../../src/node/read-folder.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
  mkdirSync(path.join(folder, 'guests/deep'), { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    'guests/b.yml': 'name: B\n',
    'guests/a.yml': 'name: A\n',
    'guests/deep/c.yml': 'name: C\n',
    'guests/.hidden.yml': 'name: Hidden\n',
    'guests/README.md': 'about\n',
    'guests/notes.txt': 'never read',
    'guests/latin.yml': Buffer.from('name: Caf\u00e9\n', 'latin1'),
    'guests/wide.yml': Buffer.from('\ufeffname: Wide\n', 'utf16le'),
    'guests/big.yml': Buffer.alloc(MAX_BYTES + 1, '#'),
    'guests/most.yml': Buffer.alloc(MAX_BYTES, '#'),
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  symlinkSync('/etc/hostname', path.join(folder, 'guests/out.yml'));
  symlinkSync('a.yml', path.join(folder, 'guests/in.yml'));
  symlinkSync('..', path.join(folder, 'guests/up'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readFolder', () => {
  test('finds every file below the folder, sorted, and follows no link', () => {
    const files = readFolder(folder, '.yml');
    expect(files.map(({ path: name, problem }) => `${name} ${problem?.code ?? ''}`.trim())).toEqual(
      [
        'guests/a.yml',
        'guests/b.yml',
        'guests/big.yml file-too-big',
        'guests/deep/c.yml',
        'guests/in.yml symbolic-link',
        'guests/latin.yml not-utf8',
        'guests/most.yml',
        'guests/notes.txt',
        'guests/out.yml symbolic-link',
        'guests/up symbolic-link',
        'guests/wide.yml not-utf8',
      ],
    );
    expect(files.find(({ path: name }) => name === 'guests/notes.txt')?.text).toBe('');
  });

  test('every problem becomes a diagnostic at its place', () => {
    const loaded = loadDataset(readFolder(folder, '.yml'));
    const found = findingsOf(loaded.diagnostics, loaded.locate, (file) => file).filter(
      ({ severity }) => severity === 'error',
    );
    expect(
      found.map(
        ({ code, file, line, column }) => `${file} ${code} ${String(line)}:${String(column)}`,
      ),
    ).toEqual([
      'guests/big.yml file-too-big 1:1',
      'guests/deep/c.yml misplaced-file 1:1',
      'guests/in.yml symbolic-link 1:1',
      'guests/latin.yml not-utf8 1:10',
      'guests/most.yml empty-file 1:1',
      'guests/notes.txt misplaced-file 1:1',
      'guests/out.yml symbolic-link 1:1',
      'guests/up misplaced-file 1:1',
      'guests/wide.yml not-utf8 1:1',
    ]);
  });

  test('names what is no file to read', () => {
    const pipe = path.join(folder, 'guests/pipe.yml');
    execFileSync('mkfifo', [pipe]);
    const read = readFolder(folder, '.yml').find(({ path: name }) => name === 'guests/pipe.yml');
    rmSync(pipe);
    expect(read?.problem).toEqual({
      code: 'unreadable-file',
      args: { reason: 'no regular file' },
      offset: 0,
    });
  });
});

describe('decode', () => {
  test.each([
    ['plain', Buffer.from('a: ü\n'), undefined],
    ['with a byte order mark', Buffer.from('\ufeffa: 1\n'), undefined],
    ['Windows-1252', Buffer.from('a: \u00fc', 'latin1'), 3],
    ['cut in the middle of a letter', Buffer.from('a: ü').subarray(0, 4), 3],
    ['with a lone surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1],
    ['empty', Buffer.alloc(0), undefined],
  ])('%s', (_name, bytes, offset) => {
    expect(decode('x', bytes).problem?.offset).toBe(offset);
  });
});
