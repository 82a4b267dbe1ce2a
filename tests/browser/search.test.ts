/** The search: vendors' words, former names and typing mistakes lead to the record. */
import { expect, test } from '@playwright/test';

const FIRST_HITS = [
  ['XenMotion', '/features/live-migration/'],
  ['vMotion', '/features/live-migration/'],
  ['live migratoin', '/features/live-migration/'],
  ['XenExpress', '/editions/xenserver/express/'],
] as const;

for (const [typed, wanted] of FIRST_HITS)
  test(`“${typed}” finds ${wanted}`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('search').getByRole('searchbox').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.locator('.hits a').first()).toHaveAttribute('href', wanted);
  });

test('what is not found says so', async ({ page }) => {
  await page.goto('/search/?q=qqqqqqqqqq');
  await expect(page.locator('[data-part="count"]')).toContainText('Nothing found');
});
