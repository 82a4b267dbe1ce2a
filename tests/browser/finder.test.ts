/** The finder on the real data: what a reader of March 2009 would have asked. */
import { expect, test, type Page } from '@playwright/test';
import { barriersOn } from './barriers.ts';
import { showAll } from './show-all.ts';

const ASKED = '/matrix/?at=2009-03-05&need=live-migration,shared-storage-san,high-availability';

/** The editions of a verdict's group, by id. */
const group = (page: Page, verdict: string) =>
  page.locator(`.answer [data-verdict="${verdict}"] .finding`);
const finding = (page: Page, verdict: string, edition: string) =>
  page.locator(`.answer [data-verdict="${verdict}"] .finding[data-edition="${edition}"]`);

test.describe('SAN and HA as of 5 March 2009', () => {
  test('the free entry editions fail, with reason and source', async ({ page }) => {
    await page.goto(ASKED);
    await showAll(page);
    for (const edition of ['xenserver/express', 'vsphere/esxi-free', 'hyper-v/hyper-v-server']) {
      const failing = finding(page, 'fails', edition);
      await expect(failing).toContainText('Live migration');
      await expect(failing).toContainText('none');
      await expect(failing.locator('a[href^="/sources/"]').first()).toBeVisible();
    }
  });

  test('the full editions and the flagship are shown with what is known', async ({ page }) => {
    await page.goto(ASKED);
    await showAll(page);
    for (const edition of ['xenserver/enterprise', 'xenserver/platinum'])
      await expect(finding(page, 'meets', edition)).toContainText('Live migration');
    await expect(page.locator('.finding[data-edition="vsphere/enterprise"]')).toContainText(
      'vCenter',
    );
  });

  test('nothing is dropped for being unknown', async ({ page }) => {
    await page.goto('/matrix/?at=2009-03-05');
    const said = page.locator('[data-part="announcement"]');
    await expect(said).toContainText('5 Mar 2009');
    const columns = parseInt(await said.innerText(), 10);
    expect(columns).toBeGreaterThanOrEqual(20);
    await page.goto(ASKED);
    await showAll(page);
    await expect(page.locator('.finding')).toHaveCount(columns);
    expect(await group(page, 'unknown').count()).toBeGreaterThan(0);
  });

  test('the answer has no barriers', async ({ page }) => {
    await page.goto(ASKED);
    await expect(page.locator('.finding').first()).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
  });
});

test('the answer has no barriers in forced colours, and its marks stay', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ASKED);
  const full = page.locator('.finding .level[data-level="full"]').first();
  await expect(full).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  const fillOf = (level: string): Promise<string> =>
    page
      .locator(`.finding .level[data-level="${level}"]`)
      .first()
      .evaluate((mark) => getComputedStyle(mark, '::before').backgroundColor);
  expect(await fillOf('full')).not.toBe(await fillOf('none'));
});

test('accepting add-ons lets the flagship meet', async ({ page }) => {
  await page.goto(ASKED);
  await showAll(page);
  await expect(finding(page, 'fails', 'vsphere/enterprise')).toBeAttached();
  await page.getByRole('checkbox', { name: 'add-on' }).check();
  await showAll(page);
  await expect(finding(page, 'meets', 'vsphere/enterprise')).toBeAttached();
  await expect(page).toHaveURL(/accept=add-on/);
});

test('a need is chosen by typing a vendor’s word for it, by keyboard alone', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'What must it do?' });
  await box.focus();
  await page.keyboard.type('XenMotion');
  await expect(page.getByRole('option').first()).toContainText('Live migration');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/need=live-migration$/);
  await expect(page.locator('.chips')).toContainText('Live migration');
  await expect(page.locator('[data-part="announcement"]')).toContainText('meet your needs');
});

test('Back and Forward restore the question', async ({ page }) => {
  await page.goto('/matrix/?need=live-migration');
  await expect(page.locator('.chips li')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Vendor' }).selectOption('citrix');
  await expect(page).toHaveURL(/in=kind=platform,vendor=citrix/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Vendor' })).toHaveValue('');
  await expect(page).toHaveURL(/\?need=live-migration$/);
  await page.goForward();
  await expect(page.getByRole('combobox', { name: 'Vendor' })).toHaveValue('citrix');
});

test('a cell opens to its sources, is in the address, and closes with Escape', async ({ page }) => {
  await page.goto('/matrix/?at=2009-03-05&cols=xenserver/express&rows=live-migration');
  const cell = page.locator('tbody .cell-link');
  await expect(cell).toHaveCount(1);
  await cell.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('[data-part="note"]');
  await expect(note).toBeVisible();
  await expect(note.locator('a[href^="/sources/"]').first()).toBeVisible();
  await expect(page).toHaveURL(/open=xenserver\/express~live-migration/);
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(page).not.toHaveURL(/open=/);
});

test('the table is one tab stop; arrows move in it', { tag: '@desktop-only' }, async ({ page }) => {
  await page.goto('/matrix/');
  const links = page.locator('tbody .cell-link');
  await links.first().focus();
  await expect(page.locator('tbody .cell-link:not([tabindex="-1"])')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(links.first()).toBeFocused();
  const columns = await page.locator('tr.heads th:not(.corner)').count();
  await page.keyboard.press('End');
  await expect(links.nth(columns - 1)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(links.last()).not.toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.cell-link:focus')).toHaveCount(0);
});

test.describe('a mangled address', () => {
  const mangled = [
    'need=live-migratoin&at=nonsense',
    'need=%3Cimg%20src=x%20onerror=alert(1)%3E,high-availability',
    'need=((((||!!!,,,&in=%zz&accept=everything&given=,,&cols=a@b@c&rows=:::&open=~~~',
    'pin-cols=x@y@z&pin-rows=/*&rows=/*,*&fold=nowhere&density=%00&show=everything&rev=%3Cb%3E',
  ];
  for (const search of mangled)
    test(`${search} is answered as far as it is understood`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`/?${search}`);
      await expect(page.locator('[data-part="problems"]')).toContainText('Not understood');
      await expect(page.locator('tr.heads th').nth(1)).toBeAttached();
      expect(errors).toEqual([]);
    });

  test('of a megabyte breaks nothing', async ({ page }) => {
    await page.goto('/matrix/');
    await page.evaluate(() => {
      history.pushState(null, '', `?need=${'x,'.repeat(500_000)}`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(page.locator('[data-part="problems"]')).toContainText('too long', {
      timeout: 60_000,
    });
    await expect(page.locator('tr.heads th').nth(1)).toBeAttached();
  });
});

test('what means nothing on the page is named and ignored', async ({ page }) => {
  await page.goto('/matrix/?at=2009-03-05&need=high-availability&nonsense=1&baseline=x');
  const problems = page.locator('[data-part="problems"]');
  await expect(problems).toContainText('“nonsense” in the address means nothing on this page.');
  await expect(problems).toContainText('“baseline”');
  await expect(page.locator('.finding').first()).toBeVisible();
});

test('a day before everything says so and leads to the nearest that has data', async ({ page }) => {
  await page.goto('/matrix/?at=1980-01-01');
  const empty = page.locator('[data-part="empty"]');
  await expect(empty).toContainText('1 Jan 1980');
  await empty.getByRole('link').click();
  await expect(page.locator('tr.heads th').nth(1)).toBeAttached();
  await expect(empty).toBeHidden();
});

test('on a phone the matrix is read by one edition or one feature @phone-only', async ({
  page,
}) => {
  await page.goto('/matrix/?at=2009-03-05&need=live-migration');
  await expect(page.locator('.finding').first()).toBeVisible();
  await expect(page.locator('tr.heads th:not(.corner):visible')).toHaveCount(1);
  const compare = page.getByLabel('Compare with');
  await compare.selectOption({ index: 3 });
  await expect(page.locator('tr.heads th:not(.corner):visible')).toHaveCount(2);
  await page.getByLabel('Read by').selectOption('feature');
  await expect(page.locator('tbody tr:visible')).toHaveCount(1);
});
