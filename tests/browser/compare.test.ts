/** Comparing on the real data: what a reader would gain, lose, and cannot be told. */
import { expect, test, type Page } from '@playwright/test';
import { barriersOn } from './barriers.ts';

const EXPRESS_ENTERPRISE =
  '/compare/?at=2009-03-05&cols=xenserver/express,xenserver/enterprise&show=differences';

const rows = (page: Page) => page.locator('.comparison tr[data-standing]');
const rowOf = (page: Page, feature: string) =>
  rows(page).filter({ has: page.locator(`th a[href="/features/${feature}/"]`) });
const tally = (page: Page) => page.locator('[data-part="tally"] tbody');

test.describe('XenServer Express and Enterprise on 5 March 2009', () => {
  test('only differences are shown; what is identical is summed up', async ({ page }) => {
    await page.goto(EXPRESS_ENTERPRISE);
    const migration = rowOf(page, 'live-migration');
    await expect(migration.locator('td').nth(0)).toContainText('none');
    await expect(migration.locator('td').nth(1)).toContainText('full');
    await expect(migration.locator('[data-contrast="gained"]')).toHaveText('gained');
    await expect(rowOf(page, 'hypervisor-core')).toHaveCount(0);
    expect(await rows(page).count()).toBe(
      await page.locator('.comparison tr[data-standing="differs"]').count(),
    );
    const identical = page.locator('[data-part="left-out"] details');
    await expect(identical.locator('summary')).toContainText('identical in all columns');
    await identical.locator('summary').click();
    await expect(identical.getByText('Hypervisor core')).toBeVisible();
    await expect(page.locator('[data-part="announcement"]')).toContainText(
      /Enterprise 5.0: \d+ gained/,
    );
  });

  test('has no barriers', async ({ page }) => {
    await page.goto(EXPRESS_ENTERPRISE);
    await expect(rowOf(page, 'live-migration')).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
  });

  test('a cell opens to its sources by keyboard, and is in the address', async ({ page }) => {
    await page.goto(EXPRESS_ENTERPRISE);
    const cell = rowOf(page, 'live-migration').locator('.cell-link').first();
    await cell.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const note = page.locator('[data-part="note"]');
    await expect(note).toContainText('Enterprise');
    await expect(note.locator('a[href^="/sources/"]').first()).toBeVisible();
    await expect(page).toHaveURL(/open=xenserver\/enterprise~live-migration/);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/open=/);
  });

  test('the address shows the same to whoever opens it', async ({ page, browser }) => {
    await page.goto('/compare/');
    await page.getByLabel('Edition').nth(0).selectOption('xenserver/express');
    await expect(page.locator('[data-part="hint"]')).toContainText('Choose a second edition');
    await page.getByLabel('Edition').nth(1).selectOption('xenserver/enterprise');
    await page.getByLabel('As of', { exact: true }).fill('2009-03-05');
    await page.getByRole('checkbox', { name: 'only differences' }).check();
    await expect(page).toHaveURL(EXPRESS_ENTERPRISE);
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.locator('[data-part="heading"]')).toBeFocused();
    const shown = await page.locator('[data-part="result"]').innerText();
    const elsewhere = await browser.newContext({ viewport: page.viewportSize() });
    const other = await elsewhere.newPage();
    await other.goto(page.url());
    await expect(rowOf(other, 'live-migration')).toBeVisible();
    expect(await other.locator('[data-part="result"]').innerText()).toBe(shown);
    await elsewhere.close();
  });
});

test('an edition of VMware as baseline says what the others gain and lose', async ({ page }) => {
  await page.goto('/compare/?cols=xenserver/express,vsphere/enterprise&at=2009-03-05');
  await expect(tally(page)).toContainText('VMware');
  const choice = page.locator('[data-part="choice"]');
  if ((await choice.getAttribute('open')) === null) await choice.locator('summary').click();
  await page.getByRole('radio', { name: 'Baseline' }).nth(1).check();
  await expect(page).toHaveURL(/baseline=vsphere\/enterprise/);
  await expect(page.locator('[data-part="heading"]')).toContainText('VMware');
  await expect(tally(page)).toContainText('XenServer Express');
  const express = rowOf(page, 'memory-overcommit').locator('td').first();
  await expect(express.locator('[data-contrast]')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('[data-part="heading"]')).toContainText('XenServer Express');
  await page.goForward();
  await expect(page.locator('[data-part="heading"]')).toContainText('VMware');
});

test('an edition beside itself shows what a release took away', async ({ page }) => {
  await page.goto('/compare/?cols=xenserver/free@7.2,xenserver/free@7.3&show=differences');
  await expect(tally(page).locator('[data-contrast="lost"]')).toHaveText(/^[1-9]/);
  await expect(page.locator('.comparison [data-contrast="lost"]').first()).toHaveText('lost');
});

test('an edition chosen twice stands beside an older release of itself', async ({ page }) => {
  await page.goto('/compare/?cols=proxmox-ve');
  await expect(page.getByLabel('Edition').nth(0)).toHaveValue('proxmox-ve');
  await page.getByLabel('Edition').nth(1).selectOption('proxmox-ve');
  await expect(page).toHaveURL(/cols=proxmox-ve,proxmox-ve@/);
  await expect(tally(page).locator('tr')).toHaveCount(1);
});

test('a day of its own for each column', async ({ page }) => {
  await page.goto('/compare/?cols=vsphere/esxi-free@2009-03-05,vsphere/esxi-free@2012-01-01');
  await expect(page.locator('[data-part="heading"]')).toContainText('5 Mar 2009');
  await expect(tally(page)).toContainText('1 Jan 2012');
});

test('what is not understood in an address is named once and left out', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(
    '/compare/?cols=xenserver/express,xenserver/expresss,a@b@c,xenserver/enterprise@99,xenserver/platinum&at=2009-03-05&baseline=%3Cb%3E&show=everything,known',
  );
  const problems = page.locator('[data-part="problems"]');
  for (const part of ['expresss', 'a@b@c', 'enterprise@99', '<b>', 'everything'])
    await expect(problems).toContainText(part);
  await expect(tally(page)).toContainText('Platinum');
  expect(errors).toEqual([]);
});

test('a comparison is taken along with what was gained and lost, and as a dossier', async ({
  page,
}) => {
  await page.goto(EXPRESS_ENTERPRISE);
  await expect(rowOf(page, 'live-migration')).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByLabel('Text to copy')).toHaveValue(
    /\| Live migration \| none .*full .*; gained \|/,
  );
  await page.getByRole('button', { name: 'Decision dossier' }).click();
  const dossier = page.locator('[data-part="report"]');
  await expect(dossier).toContainText('XenServer Enterprise 5.0');
  await expect(dossier).toContainText('gained');
  await expect(dossier.locator('.report-sources > li').first()).toBeVisible();
});

test('every dossier leads here', async ({ page }) => {
  for (const address of ['/editions/xenserver/express/', '/products/xenserver/']) {
    await page.goto(address);
    await page.getByRole('link', { name: 'Compare with…' }).click();
    await expect(page).toHaveURL(/\/compare\/\?cols=/);
    await expect(page.getByLabel('Edition').nth(0)).not.toHaveValue('');
  }
});

test(
  'on a phone each column is named beside its cell',
  { tag: '@phone-only' },
  async ({ page }) => {
    await page.goto(EXPRESS_ENTERPRISE);
    const cell = rowOf(page, 'live-migration').locator('td').nth(1);
    await expect(cell).toBeVisible();
    await expect(cell).toHaveAttribute('data-column', 'XenServer Enterprise 5.0');
    await expect(page.locator('[data-part="choice"]')).not.toHaveAttribute('open');
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('curated comparisons are whole, and show their differences alone on demand', async ({
    page,
  }) => {
    await page.goto('/compare/');
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('link', { name: 'XenServer Express and Enterprise' }).click();
    await expect(rowOf(page, 'live-migration')).toBeVisible();
    await expect(rowOf(page, 'hypervisor-core')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Only differences' }).check();
    await expect(rowOf(page, 'live-migration')).toBeVisible();
    await expect(rowOf(page, 'hypervisor-core')).toBeHidden();
    await rowOf(page, 'live-migration').locator('.cell-link').last().click();
    await expect(page.locator('#live-migration a[href^="/sources/"]').first()).toBeVisible();
  });
});
