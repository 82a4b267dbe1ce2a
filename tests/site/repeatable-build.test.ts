/** The same engine on another knowledge base of the same shape, and twice the same to the byte. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from './built-site.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** Not about hypervisors at all: nothing in the engine may know what the data is about. */
const OTHER = path.join(PROJECT, 'tests/fixtures/other-atlas');
const BUILDS = path.join(PROJECT, '.cache/builds');
const first = path.join(BUILDS, 'first');
const second = path.join(BUILDS, 'second');

function build(outDir: string): void {
  rmSync(outDir, { recursive: true, force: true });
  execFileSync(process.execPath, ['scripts/astro.ts', 'build', '--outDir', outDir], {
    cwd: PROJECT,
    stdio: 'pipe',
    env: {
      ...process.env,
      ATLAS_DATA: path.join(OTHER, 'data'),
      ATLAS_CONTENT: path.join(OTHER, 'content'),
      ATLAS_TODAY: '2026-11-22',
      ATLAS_REVISION: 'test',
    },
  });
}

/** File → hash of its bytes. */
function fingerprint(site: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(site).map((file) => {
      const bytes = readFileSync(path.join(site, file));
      return [file, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

describe('another knowledge base', () => {
  beforeAll(() => {
    build(first);
    build(second);
  });

  afterAll(() => rmSync(BUILDS, { recursive: true, force: true }));

  test('becomes a site of its own', () => {
    const html = readFileSync(path.join(first, 'index.html'), 'utf8');
    const { title } = /^title: (?<title>.+)$/m.exec(
      readFileSync(path.join(OTHER, 'data/atlas.yml'), 'utf8'),
    )?.groups as { title: string };
    expect(html).toContain(title);
    const ours = readFileSync(path.join(PROJECT, 'data/atlas.yml'), 'utf8');
    expect(ours).not.toContain(title);
    expect(existsSync(path.join(first, 'products/xenserver/index.html'))).toBe(false);
  });

  test('is built twice the same, to the byte', () => {
    expect(fingerprint(second)).toEqual(fingerprint(first));
    expect(filesOf(first).length).toBeGreaterThan(10);
  });
});
