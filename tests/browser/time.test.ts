/** The date over the whole page: steps to the next change, in words, and marked days. */
import { expect, test } from '@playwright/test';

test('a step leads to the day on which the free XenServer gained live migration', async ({
  page,
}) => {
  await page.goto('/?at=2009-03-05&cols=xenserver/free&rows=live-migration');
  const cell = page.locator('tbody .cell-link');
  await expect(cell).toHaveCount(1);
  await expect(cell).toContainText('not known');
  await page.getByRole('button', { name: 'Later change' }).click();
  await expect(page).toHaveURL(/at=2009-04-30/);
  await expect(cell).toContainText('full');
  const change = 'Live migration of Free XenServer: not known → full';
  await expect(page.locator('[data-part="change"]')).toContainText(change);
  await expect(page.locator('[data-part="announcement"]')).toContainText(change);
  await page.getByRole('button', { name: 'Earlier change' }).click();
  await expect(page).toHaveURL(/at=2009-02-23/);
  await expect(cell).toContainText('not known');
});

test('columns that come and go are named', { tag: '@desktop-only' }, async ({ page }) => {
  await page.goto('/?at=2009-03-05&in=product=xenserver&rows=live-migration');
  await page.getByRole('button', { name: 'Later change' }).click();
  const change = page.locator('[data-part="change"]');
  await expect(change).toContainText('on offer now: Free XenServer');
  await expect(change).toContainText(/gone: .*XenServer Express/);
});

test('there is a last change, and it is said', { tag: '@desktop-only' }, async ({ page }) => {
  await page.goto('/?at=2030-01-01&cols=xenserver/express&rows=live-migration');
  await page.getByRole('button', { name: 'Later change' }).click();
  await expect(page.locator('[data-part="change"]')).toContainText('Nothing in this table changes');
});

test(
  'a marked day and the line through the years lead to a day',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '5 Mar 2009', exact: true }).click();
    await expect(page).toHaveURL(/at=2009-03-05/);
    await expect(page.getByRole('link', { name: '5 Mar 2009', exact: true })).toHaveAttribute(
      'aria-current',
      'date',
    );
    const line = page.getByRole('slider');
    await expect(line).toHaveAttribute('aria-valuetext', '5 Mar 2009');
    await line.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/at=2009-03-06/);
    await page.getByRole('link', { name: 'today', exact: true }).click();
    await expect(page).toHaveURL(/\/$/);
  },
);
