/** The page and the terminal give the same verdicts for the same query. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { showAll } from './show-all.ts';

interface QueryAnswer {
  readonly editions: readonly { readonly edition: string; readonly verdict: string }[];
}

const QUERIES = [
  ['guest-os:sles-10', '2009-03-05'],
  ['live-migration shared-storage-san high-availability', '2009-03-05'],
  ['high-availability max-vcpus-per-vm>=8', '2010-07-31'],
] as const;

for (const [need, at] of QUERIES)
  test(`“${need}” at ${at}`, { tag: '@desktop-only' }, async ({ page }) => {
    const json = execFileSync(process.execPath, ['src/cli/query.ts', need, '--at', at, '--json'], {
      encoding: 'utf8',
    });
    const told = (JSON.parse(json) as QueryAnswer).editions.map(
      ({ edition, verdict }) => `${edition} ${verdict}`,
    );
    // The page shows platforms unless asked for everything; the terminal always answers for everything.
    await page.goto(`/matrix/?at=${at}&in=&need=${encodeURIComponent(need.replaceAll(' ', ','))}`);
    await showAll(page);
    await expect(page.locator('.finding')).toHaveCount(told.length);
    const shown = await page
      .locator('.finding')
      .evaluateAll((findings) =>
        findings.map(
          (finding) =>
            `${finding.getAttribute('data-edition') ?? ''} ${finding.closest('section')?.getAttribute('data-verdict') ?? ''}`,
        ),
      );
    expect(shown).toEqual(told);
  });
