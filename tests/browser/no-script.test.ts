/** Without JavaScript every page still says what it knows. */
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the front page has its matrix, and says what needs scripts', async ({ page }) => {
  await page.goto('/');
  expect(await page.locator('table.matrix tbody tr').count()).toBeGreaterThan(10);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('.controls')).toBeHidden();
});

test('a cell leads to its sources', async ({ page }) => {
  await page.goto('/at/2009-03/');
  const cell = page.locator('.cell-link[href="/editions/xenserver/express/#live-migration"]');
  await cell.click();
  const row = page.locator('#live-migration');
  await expect(row).toContainText('none');
  await expect(row.locator('a[href^="/sources/"]').first()).toBeVisible();
});

test('what had no column that day stands below the matrix', async ({ page }) => {
  await page.goto('/at/2009-03/');
  const main = page.locator('main');
  await expect(main).toContainText('Citrix Essentials for Hyper-V');
  await expect(main).toContainText('XenCenter');
});

test('the search page has an index instead', async ({ page }) => {
  await page.goto('/search/');
  await page.getByText('Features', { exact: false }).last().click();
  await expect(page.getByRole('link', { name: 'Live migration', exact: true })).toBeAttached();
});
