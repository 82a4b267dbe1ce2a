/** Requirements: how strongly, from a panel, from a list, and what they cost. */
import { expect, test, type Page } from '@playwright/test';
import { barriersOn } from './barriers.ts';

const AT = '/?at=2009-03-05';
const inGroup = (page: Page, verdict: string) =>
  page.locator(`.answer [data-verdict="${verdict}"] .finding`);

test('a need is switched on its chip between must, nice to have and must not', async ({ page }) => {
  await page.goto(`${AT}&need=live-migration,high-availability|fault-tolerance`);
  const strength = page.getByLabel('How strongly: Live migration');
  await strength.focus();
  await strength.selectOption('nice to have');
  await expect(page).toHaveURL(/need=high-availability\|fault-tolerance&want=live-migration/);
  await expect(strength).toBeFocused();
  await strength.selectOption('must not');
  await expect(page).toHaveURL(/,!live-migration/);
  await expect(strength).toHaveValue('not');
  const alternatives = page.getByLabel('How strongly: High availability or Fault tolerance');
  await expect(alternatives.locator('option')).toHaveText(['must', 'nice to have']);
});

test('the panel has every requirement, with definitions and fields', async ({ page }) => {
  await page.goto(AT);
  await page.getByRole('button', { name: 'All requirements' }).click();
  const panel = page.getByRole('dialog', { name: 'All requirements' });
  await panel.getByLabel('Find in this list').fill('XenMotion');
  const migration = panel.getByRole('group', { name: 'Live migration', exact: true });
  await migration.getByRole('button', { name: 'must', exact: true }).click();
  await expect(page).toHaveURL(/need=live-migration/);
  await expect(migration.getByRole('button', { name: 'must', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await panel.getByLabel('Find in this list').fill('Virtual CPUs per VM');
  const cpus = panel.locator('.panel-feature').first();
  await cpus.getByRole('button', { name: 'must', exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('Fill in the field first');
  await cpus.getByRole('textbox').fill('8');
  await cpus.getByRole('button', { name: 'must', exact: true }).click();
  await expect(page).toHaveURL(/need=live-migration,max-vcpus-per-vm(>|%3E)=8/);
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('.chips > li')).toHaveCount(2);
});

test(
  'a list in the address is asked and scored, down to the cells',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto('/?at=2009-07-31&profile=burton-2009');
    await expect(page.locator('[data-part="problems"]')).toBeHidden();
    await expect(page.locator('.chips')).toContainText('11 required, 1 preferred, 0 optional');
    const score = page.locator('.finding .score').first();
    await expect(score.locator('summary')).toContainText(/required \d+ of 11/);
    await score.locator('summary').click();
    await expect(score.locator('li')).toHaveCount(12);
    await expect(score.locator('a[href^="/sources/"]').first()).toBeVisible();
    await page.getByRole('button', { name: 'Change single requirements' }).click();
    await expect(page.locator('.chips > li')).toHaveCount(12);
    await expect(page).not.toHaveURL(/profile=/);
  },
);

test(
  'a list of rows that demands nothing is not offered, and said so',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto(`${AT}&profile=core-2009`);
    await expect(page.locator('[data-part="problems"]')).toContainText('demands nothing');
    const lists = page.getByRole('combobox', { name: 'Ready-made list' }).locator('option');
    expect(await lists.allTextContents()).not.toContain('Core features of 2009');
  },
);

test(
  'dropping a need and accepting more are buttons that do it',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto(`${AT}&need=live-migration,shared-storage-san,high-availability`);
    await expect(inGroup(page, 'meets').first()).toBeVisible();
    const met = await inGroup(page, 'meets').count();
    await page.getByRole('button', { name: /^Accept “add-on”/ }).click();
    await expect(page).toHaveURL(/accept=add-on/);
    await expect(page.getByRole('checkbox', { name: 'add-on' })).toBeChecked();
    expect(await inGroup(page, 'meets').count()).toBeGreaterThan(met);
    const drop = page.getByRole('button', { name: /^Drop “/ }).first();
    await drop.click();
    await expect(page.locator('.chips > li')).toHaveCount(2);
  },
);

test('what holds in the shop picks the case', { tag: '@desktop-only' }, async ({ page }) => {
  await page.goto(AT);
  await page.locator('.given summary').click();
  await page.getByRole('checkbox', { name: 'Generation 1 VM' }).check();
  await expect(page).toHaveURL(/given=generation-1-vm/);
  await expect(page.locator('.given summary')).toContainText('Generation 1 VM');
});

test(
  'a state is kept under a name, opened, renamed and deleted',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto(`${AT}&need=live-migration`);
    await page.getByText('Shortlists', { exact: true }).click();
    await page.locator('.pick[data-value="xenserver/enterprise"]').click();
    await page.getByRole('button', { name: 'Show only these' }).click();
    await expect(page).toHaveURL(/cols=xenserver\/enterprise/);
    await page.getByLabel('Keep what you see now as').fill('One of them');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.goto('/');
    await page.getByText('Shortlists', { exact: true }).click();
    await page.getByRole('link', { name: 'One of them' }).click();
    await expect(page).toHaveURL(/need=live-migration.*cols=xenserver\/enterprise/);
    await page.getByRole('button', { name: 'Rename “One of them”' }).click();
    await page.getByLabel('New name of “One of them”').fill('Ours');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete “Ours”' }).click();
    await expect(page.locator('[data-part="kept"]')).toContainText('Nothing kept yet');
  },
);

test('mangled or refused storage breaks nothing', { tag: '@desktop-only' }, async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('atlas-shortlists', '{"named":[7,{"name":{}}],"picked":"');
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
  });
  await page.goto(AT);
  await page.getByText('Shortlists', { exact: true }).click();
  await page.getByLabel('Keep what you see now as').fill('Mine');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Mine' })).toBeVisible();
  await expect(page.locator('[data-part="unkept"]')).toBeVisible();
});
