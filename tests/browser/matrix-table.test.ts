/** The matrix as the reader arranges it, opens it and takes it along, on the real data. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { REAL_DATA, realDataset } from '../real-data.ts';
import { barriersOn } from './barriers.ts';

const TWO = '/?at=2009-03-05&cols=xenserver/express,xenserver/enterprise';

const heads = (page: Page) => page.locator('tr.heads th:not(.corner) .head-edition');
const rowOf = (page: Page, feature: string) =>
  page.locator(`table.matrix tr[data-row="${feature}"]`);
const open = (page: Page, name: string) =>
  page.getByRole('group', { name: 'The table' }).getByRole('button', { name, exact: true }).click();

/** The table as the eye reads it: one list of texts for each row that is shown. */
function readTable(page: Page): Promise<string[][]> {
  return page.locator('table.matrix tbody tr:not([hidden])').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const text = (name: string): string => cell.querySelector(name)?.textContent.trim() ?? '';
        if (cell.tagName === 'TH')
          return (
            text('a') ||
            cell.textContent
              .trim()
              .replace(/\d+ rows?$/, '')
              .trim()
          );
        const mark = cell.querySelector('.cell-marks')?.getAttribute('data-mark');
        const sign = mark === 'disputed' ? ' ‡' : mark === 'caveat' ? ' †' : '';
        const since = text('.cell-since');
        return text('.cell-value') + sign + (since === '' ? '' : ` (${since})`);
      }),
    ),
  );
}

/** Copies by a button of the panel and returns what the clipboard got. */
async function take(page: Page, name: string): Promise<string> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset['copied'] = text;
          return Promise.resolve();
        },
      },
    });
  });
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('[data-part="taken"]')).toContainText('Copied');
  await page.keyboard.press('Escape');
  return page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
}

/** Every edition at each of its product's last releases: more columns than are drawn at once. */
function manyColumns(): string {
  const { editions } = realDataset.records;
  return editions
    .flatMap(({ id, product }) =>
      realDataset
        .releasesOf(product)
        .releases.slice(-12)
        .map((release) => `${id}@${release.id}`),
    )
    .slice(0, 200)
    .join(',');
}

test.describe('Express and Enterprise with only differences', () => {
  test('what is identical is summed up, and the legend names only what is shown', async ({
    page,
  }) => {
    await page.goto(TWO);
    await expect(rowOf(page, 'hypervisor-core')).toBeAttached();
    await page.getByRole('checkbox', { name: 'only differences' }).check();
    await expect(page).toHaveURL(/show=differences/);
    await expect(rowOf(page, 'hypervisor-core')).toHaveCount(0);
    await expect(rowOf(page, 'live-migration').locator('[data-level="none"]')).toHaveCount(1);
    await expect(rowOf(page, 'live-migration').locator('[data-level="full"]')).toHaveCount(1);
    const left = page.locator('[data-part="left-out"]');
    await expect(left.locator('summary')).toContainText('identical in all columns');
    const shapes = await page
      .locator('table.matrix td [data-level]')
      .evaluateAll((cells) => [...new Set(cells.map((cell) => cell.getAttribute('data-level')))]);
    const named = await page
      .locator('.legend li:not([hidden]) [data-level]')
      .evaluateAll((names) => names.map((name) => name.getAttribute('data-level')));
    expect(named.toSorted()).toEqual(shapes.toSorted());
    expect(await barriersOn(page)).toEqual([]);
  });

  test('Markdown and CSV say what the screen says', async ({ page }) => {
    await page.goto(`${TWO}&show=differences&need=live-migration&fold=network`);
    await expect(rowOf(page, 'live-migration')).toBeVisible();
    const shown = await readTable(page);
    const markdown = await take(page, 'Copy as Markdown');
    const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
    const cells = lines.map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((text) =>
          text
            .replace(/\\(.)/g, '$1')
            .replace(/^\*\*(.*)\*\*$/, '$1')
            .trim(),
        ),
    );
    expect(cells[0]?.[1]).toContain('XenServer Enterprise 5.0');
    expect(cells[2]).toEqual(['Verdict', 'Meets', 'Fails']);
    expect(cells.slice(3).map((row) => row.filter((text, at) => at === 0 || text !== ''))).toEqual(
      shown,
    );
    const csv = await take(page, 'Copy as CSV');
    expect(csv).toContain('What you asked for,Live migration,full');
    expect(csv.trim().split('\r\n').length).toBe(
      2 +
        shown.filter((row) => row.length > 1).length +
        (shown.some(([name]) => name === 'Network') ? 1 : 0),
    );
  });

  test('the copied address shows the same to whoever opens it', async ({ page, browser }) => {
    await page.goto(`${TWO}&show=differences&pin-rows=high-availability&density=compact`);
    await expect(page.locator('tbody.pins')).toBeVisible();
    const address = await take(page, 'Copy link');
    expect(address).toMatch(/at=2009-03-05.*rev=/);
    const elsewhere = await browser.newContext({ viewport: page.viewportSize() });
    const other = await elsewhere.newPage();
    await other.goto(address);
    await expect(other.locator('tbody.pins')).toBeVisible();
    expect(await readTable(other)).toEqual(await readTable(page));
    await expect(other.locator('[data-part="other-revision"]')).toBeHidden();
    await other.goto(address.replace(/rev=.*/, 'rev=older'));
    await expect(other.locator('[data-part="other-revision"]')).toContainText('version older');
    await elsewhere.close();
  });
});

test(
  'columns are put in order, pinned and removed by keyboard',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto(`${TWO},vsphere/enterprise`);
    await expect(heads(page)).toHaveText(['Express', 'Enterprise', 'Enterprise']);
    const columns = page.getByRole('dialog', { name: 'Columns' });
    await page
      .getByRole('group', { name: 'The table' })
      .getByRole('button', { name: 'Columns' })
      .focus();
    await page.keyboard.press('Enter');
    const later = columns.getByRole('button', { name: 'Move XenServer Express 5.0 later' });
    await later.focus();
    await page.keyboard.press('Enter');
    await expect(heads(page)).toHaveText(['Enterprise', 'Express', 'Enterprise']);
    await expect(later).toBeFocused();
    await expect(columns.getByRole('status')).toHaveText(
      'XenServer Express 5.0 is now number 2 of 3.',
    );
    const pin = columns.getByRole('button', { name: /^Pin VMware.*Enterprise/ });
    await pin.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/pin-cols=vsphere\/enterprise/);
    await expect(heads(page)).toHaveText(['Enterprise', 'Enterprise', 'Express']);
    await columns.getByRole('button', { name: 'Remove XenServer Express 5.0' }).press('Enter');
    await expect(heads(page)).toHaveCount(2);
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goBack();
    await expect(heads(page)).toHaveCount(3);
  },
);

test('another release of an edition stands beside it; a row is found, added, pinned', async ({
  page,
}) => {
  await page.goto('/?at=2009-03-05&cols=xenserver/express&rows=live-migration');
  await open(page, 'Columns');
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('combobox', { name: 'Release', exact: true }).selectOption('4.1');
  await columns.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(/cols=xenserver\/express,xenserver\/express@4\.1/);
  await expect(page.locator('.heads .head-release')).toHaveText(['5.0', '4.1']);
  await columns.getByRole('button', { name: 'Close' }).click();
  await open(page, 'Rows');
  const rows = page.getByRole('dialog', { name: 'Rows' });
  await rows.getByLabel('Find').fill('high avail');
  await rows.getByRole('checkbox', { name: 'High availability', exact: true }).check();
  await rows.getByRole('button', { name: 'Pin High availability', exact: true }).click();
  await expect(page).toHaveURL(/rows=live-migration,high-availability&pin-rows=high-availability/);
  await expect(page.locator('tbody.pins tr[data-row]')).toHaveCount(1);
});

test('a category collapses without the data, and stays so in the address', async ({ page }) => {
  await page.goto('/');
  const band = page.getByRole('button', { name: /^Architecture/ });
  const inside = page.locator('tbody[data-band="architecture"] tr:not(.band)').first();
  await band.click();
  await expect(inside).toBeHidden();
  await expect(page).toHaveURL(/fold=architecture/);
  await page.reload();
  await expect(band).toHaveAttribute('aria-expanded', 'false');
  await band.click();
  await expect(page).not.toHaveURL(/fold=/);
});

test(
  'a large table is a window on the screen and whole on paper',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto('/?need=live-migration');
    const table = page.locator('table.matrix');
    await expect(table).toHaveClass(/windowed/);
    const columns = Number(await table.getAttribute('aria-colcount'));
    const rows = Number(await table.getAttribute('aria-rowcount'));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const frame = page.locator('.matrix-frame');
    expect(await frame.evaluate((of) => of.scrollHeight - of.clientHeight)).toBeLessThanOrEqual(1);
    await expect(page.locator('tr.heads > *')).toHaveCount(columns);
    await expect(page.locator('table.matrix tr')).toHaveCount(rows);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(table).toHaveClass(/windowed/);
  },
);

test(
  'a window that was scrolled, asked again and scrolled back shows what a fresh one shows',
  { tag: '@desktop-only' },
  async ({ page, context }) => {
    await page.goto('/?need=live-migration');
    const frame = page.locator('.matrix-frame');
    const rowAtTop = page.locator('table.windowed tbody:not(.pins) tr[aria-rowindex]').first();
    const scrollTo = (top: number): Promise<void> =>
      frame.evaluate((of, to) => {
        of.scrollTop = to;
      }, top);
    await expect(rowAtTop).toHaveAttribute('aria-rowindex', '3');
    await scrollTo(700);
    await expect(rowAtTop).not.toHaveAttribute('aria-rowindex', '3');
    await page.getByLabel('As of', { exact: true }).fill('2012-06-30');
    await expect(page.locator('[data-part="announcement"]')).toContainText('30 Jun 2012');
    await scrollTo(350);
    await scrollTo(0);
    await expect(rowAtTop).toHaveAttribute('aria-rowindex', '3');
    const fresh = await context.newPage();
    await fresh.goto(page.url());
    await expect(fresh.locator('table.windowed')).toBeVisible();
    await expect.poll(() => readTable(page)).toEqual(await readTable(fresh));
  },
);

test('a cell tells its history, what is in force, its sources and its file', async ({ page }) => {
  await page.goto(`${TWO}&open=xenserver/express~live-migration`);
  const note = page.locator('[data-part="note"]');
  await expect(note.locator('.note-history > li')).not.toHaveCount(0);
  await expect(note.locator('.note-history > .in-force')).toHaveCount(1);
  await expect(note.locator('.note-file')).toContainText('data/editions/xenserver/express.yml');
  await expect(note.getByRole('link', { name: 'The whole story' })).toHaveAttribute(
    'href',
    '/editions/xenserver/express/#live-migration',
  );
  await note.locator('.note-file a').click();
  await expect(page).toHaveURL(/\/data\/editions\/xenserver\/express\/#live-migration$/);
  await expect(page.locator(':target')).toHaveText('  live-migration:');
  await expect(page.locator(':target')).toBeInViewport();
  const copied = await page.locator('.data-lines').evaluate((lines) => {
    getSelection()?.selectAllChildren(lines);
    return getSelection()?.toString();
  });
  expect(copied?.trimEnd()).toBe(
    readFileSync(`${REAL_DATA}/editions/xenserver/express.yml`, 'utf8').trimEnd(),
  );
});

test('a cell that is written for another record names it, and leads to its file', async ({
  page,
}) => {
  const edition = 'hyper-v/windows-server-standard';
  const note = page.locator('[data-part="note"]');
  await page.goto(`/?cols=${edition}&open=${edition}~powershell`);
  await expect(note).toContainText('Written for Hyper-V, and holds here too.');
  await expect(note.locator('.note-file a')).toHaveAttribute(
    'href',
    '/data/products/hyper-v/#powershell',
  );
  await page.goto(`/?cols=${edition}&open=${edition}~guest-os`);
  await note.locator('.note-file a').click();
  await expect(page.locator(':target')).toHaveText('  guest-os:');
});

test('a decision dossier stands alone on paper', { tag: '@desktop-only' }, async ({ page }) => {
  await page.goto(
    `${TWO}&need=live-migration,shared-storage-san&rows=max-vcpus-per-vm,memory-hot-add`,
  );
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('button', { name: 'Decision dossier' }).click();
  const dossier = page.locator('[data-part="report"]');
  await expect(dossier.getByRole('heading', { name: 'Decision dossier' })).toBeFocused();
  for (const part of ['5 Mar 2009', 'Data version', 'Shared SAN storage', 'Meets', 'Fails', '[1]'])
    await expect(dossier).toContainText(part);
  await expect(dossier.locator('.report-sources > li').first()).toContainText('Live migration');
  await expect(dossier.getByRole('link', { name: /at=2009-03-05.*rev=/ })).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(dossier).toBeVisible();
  for (const other of ['.masthead', '.matrix-frame', '.controls', '.answer', 'h1'])
    await expect(page.locator(other)).toBeHidden();
});

test.describe('a table of more cells than are drawn', { tag: '@desktop-only' }, () => {
  test('draws what is in view, and keys bring the rest into it', async ({ page }) => {
    await page.goto(`/?pin-rows=live-migration&cols=${manyColumns()}`);
    const table = page.locator('table.windowed');
    await expect(table).toHaveAttribute('aria-colcount', '201');
    expect(await table.locator('td .cell-link').count()).toBeLessThan(1500);
    await expect(table.locator('.cell-link[tabindex="0"]')).toHaveCount(1);
    await table.locator('.cell-link[tabindex="0"]').focus();
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td');
        return [
          Number(cell?.closest('tr')?.getAttribute('aria-rowindex')),
          Number(cell?.getAttribute('aria-colindex')),
        ];
      });
    await page.keyboard.press('End');
    expect((await place())[1]).toBe(201);
    await page.keyboard.press('Control+End');
    const last = Number(await table.getAttribute('aria-rowcount'));
    expect(await place()).toEqual([last, 201]);
    await expect(page.locator(':focus')).toBeInViewport();
    await expect(table.locator('th[aria-colindex="201"]')).toBeInViewport();
    await expect(table.locator('tbody.pins tr').last()).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-part="note"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    expect(await place()).toEqual([3, 2]);
    expect(await barriersOn(page)).toEqual([]);
  });
});

test('on a phone the panels work by touch', { tag: '@phone-only' }, async ({ page }) => {
  await page.goto(TWO);
  await expect(rowOf(page, 'live-migration')).toBeAttached();
  await open(page, 'Columns');
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('button', { name: 'Pin XenServer Enterprise 5.0' }).tap();
  await expect(page).toHaveURL(/pin-cols=xenserver\/enterprise/);
  expect(await barriersOn(page)).toEqual([]);
  await columns.getByRole('button', { name: 'Close' }).tap();
  await page.getByLabel('Read by').selectOption('table');
  await expect(page.locator('tr.heads th:not(.corner):visible')).toHaveCount(2);
  await page.locator('tbody td .cell-link').first().tap();
  await expect(page.locator('[data-part="note"]')).toBeVisible();
});

test('on a phone a large table is read in parts', { tag: '@phone-only' }, async ({ page }) => {
  await page.goto(`/?cols=${manyColumns()}`);
  await expect(page.locator('tr.heads th:not(.corner):visible')).toHaveCount(1);
  await page.getByLabel('Read by').selectOption('feature');
  await expect(page.locator('tbody tr:visible')).toHaveCount(1);
  await expect(page.locator('tbody td:visible')).toHaveCount(200);
  await page.getByLabel('Read by').selectOption('table');
  await expect(page.locator('table.windowed')).toBeVisible();
});

test(
  'pinned columns keep their verdict, and the focus its ring',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto('/?need=live-migration&pin-cols=vsphere/enterprise-plus');
    const cell = page.locator('table.windowed tr.asked td[data-verdict="meets"]');
    const ground = (pinned: boolean) =>
      cell
        .and(page.locator(pinned ? '[data-pin]' : ':not([data-pin])'))
        .first()
        .evaluate((td) => getComputedStyle(td).backgroundColor);
    await expect(cell.and(page.locator('[data-pin]'))).toHaveCount(1);
    expect(await ground(true)).toBe(await ground(false));
    await cell.first().locator('a').focus();
    await page.keyboard.press('ArrowRight');
    const offset = await page
      .locator(':focus')
      .evaluate((link) => getComputedStyle(link).outlineOffset);
    expect(parseFloat(offset)).toBeLessThan(0);
  },
);

test('a folded band gives the tab stop away', { tag: '@desktop-only' }, async ({ page }) => {
  await page.goto('/');
  const links = page.locator('tbody .cell-link');
  await links.first().focus();
  await expect(page.locator('tbody .cell-link:not([tabindex="-1"])')).toHaveCount(1);
  await page.getByRole('button', { name: /^Architecture/ }).click();
  await expect(links.first()).toBeHidden();
  await expect(links.last()).not.toHaveAttribute('tabindex', '-1');
});
