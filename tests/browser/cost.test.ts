/** What editions cost, reckoned for a reader's own hosts; and what a reader who leaves VMware asks. */
import { expect, test, type Page } from '@playwright/test';
import { barriersOn } from './barriers.ts';

const rowOf = (page: Page, edition: string) =>
  page.locator('[data-part="sums"] tr').filter({
    has: page.locator(`th a[href="/${edition}/"]`),
  });
const FOUNDATION = 'editions/vsphere/vsphere-foundation';
const ESXI_FREE = 'editions/vsphere/esxi-free';

test.describe('the cost page', () => {
  test('reckons for the hosts in the form, step by step, and says so in the address', async ({
    page,
  }) => {
    await page.goto('/cost/');
    await page.getByLabel('Hosts', { exact: true }).fill('1');
    await page.getByLabel('Cores per socket').fill('8');
    await page.getByLabel('Years').focus();
    await expect(page).toHaveURL(/cores=8/);
    await page.getByLabel('Years').fill('1');
    await page.getByRole('button', { name: 'Reckon' }).click();
    await expect(page.locator('[data-part="heading"]')).toBeFocused();
    await expect(page).toHaveURL(/\?hosts=1&sockets=2&cores=8&vms=40&windows=10&years=1$/);
    const row = rowOf(page, FOUNDATION);
    await expect(row.locator('li').first()).toHaveText(
      '8 cores per socket count as 16, the fewest for a socket',
    );
    await expect(row.locator('[data-part="total"]')).toHaveText('$6,080');
    await expect(page.locator('[data-part="announcement"]')).toContainText('cannot be told');
    await page.goBack();
    await expect(page.getByLabel('Cores per socket')).toHaveValue('8');
    await expect(page.getByLabel('Years')).toHaveValue('3');
    await expect(row.locator('[data-part="total"]')).toHaveText('$18,240');
  });

  test('whoever opens the address sees the same, the sources of each price too', async ({
    page,
  }) => {
    await page.goto('/cost/?hosts=2&sockets=1&cores=32&vms=12&windows=6&years=2');
    const windows = rowOf(page, 'editions/hyper-v/windows-server-standard');
    await expect(windows).toContainText('2 to a full set: 2 sets');
    await expect(page.getByLabel('of them Windows')).toHaveValue('6');
    await windows.locator('summary').click();
    await expect(windows.locator('a[href^="/sources/"]').first()).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
  });

  test('what is mangled is named and left out', async ({ page }) => {
    await page.goto('/cost/?hosts=many&cores=-3&windows=99&colour=red&at=yesterday');
    const problems = page.locator('[data-part="problems"]');
    for (const named of ['many', '-3', '99', 'colour', 'yesterday'])
      await expect(problems).toContainText(`“${named}”`);
    await expect(page.getByLabel('Hosts', { exact: true })).toHaveValue('3');
    await expect(rowOf(page, FOUNDATION).locator('[data-part="total"]')).toHaveText('$54,720');
  });

  test('free ESXi was gone on 1 June 2024 and is back on 1 June 2025', async ({ page }) => {
    await page.goto('/cost/?at=2024-06-01');
    await expect(page.locator('[data-part="caption"]')).toContainText('1 Jun 2024');
    await expect(rowOf(page, ESXI_FREE)).toHaveCount(0);
    await page.getByLabel('Prices as of').fill('2025-06-01');
    await expect(rowOf(page, ESXI_FREE).locator('[data-part="total"]')).toHaveText('free');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the cost page reckons an example', async ({ page }) => {
    await page.goto('/cost/');
    const row = rowOf(page, FOUNDATION);
    await expect(row).toContainText('96 × $190 = $18,240 a year');
    await expect(row.locator('[data-part="total"]')).toHaveText('$54,720');
    await expect(page.locator('[data-group="cannot-tell"]')).toContainText('no price');
  });
});

test('the matrix has a column for free ESXi on 1 June 2025, and none a year before', async ({
  page,
}) => {
  const head = page.locator(`tr.heads a[href="/${ESXI_FREE}/"]`);
  await page.goto('/?at=2024-06-01&in=product=vsphere');
  await expect(page.locator('[data-part="announcement"]')).toContainText('1 Jun 2024');
  await expect(head).toHaveCount(0);
  await page.goto('/?at=2025-06-01&in=product=vsphere');
  await expect(head).toHaveCount(1);
});

test('what free XenServer lost with 7.3 is told with its sources', async ({ page }) => {
  await page.goto('/compare/?cols=xenserver/free@7.2,xenserver/free@7.3&at=2017-12-31');
  const lost = page.locator('.comparison tr').filter({
    has: page.locator('[data-contrast="lost"]'),
  });
  await expect(lost.filter({ hasText: 'High availability' })).toHaveCount(1);
  expect(await lost.count()).toBeGreaterThan(3);
  await expect(page.locator('[data-part="tally"] [data-contrast="lost"]')).toHaveText(
    String(await lost.count()),
  );
  await lost.first().locator('.cell-link').last().click();
  const note = page.locator('[data-part="note"]');
  await expect(note).toContainText('7.3');
  await expect(note.locator('a[href^="/sources/"]').first()).toBeVisible();
});

test('the guide to leaving vSphere Standard shows the numbers of the comparison', async ({
  page,
}) => {
  await page.goto('/articles/');
  await page.getByRole('link', { name: 'Leaving vSphere Standard' }).click();
  const row = page.locator('.candidates tbody tr').filter({ hasText: 'Proxmox' });
  const told = await row.locator('.contrast').allInnerTexts();
  await row.locator('th a').click();
  await expect(page).toHaveURL(/\/compare\/\?cols=vsphere\/standard,proxmox-ve&at=/);
  const tally = page.locator('[data-part="tally"] tbody .contrast');
  await expect(tally).toHaveCount(told.length);
  expect(await tally.allInnerTexts()).toEqual(told);
});
