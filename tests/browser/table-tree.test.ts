/** What a screen reader is told of the large table, whose far lines the browser does not lay out. */
import { expect, test } from '@playwright/test';

// As if a screen reader ran: without one, Chromium does not tell of what it has not laid out.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), '--force-renderer-accessibility'];
    await use({ ...launchOptions, args });
  },
});

test(
  'every row, head and cell is there, in view or not',
  { tag: '@desktop-only' },
  async ({ page }) => {
    await page.goto('/');
    const table = page.locator('table.matrix');
    const cells = await table.locator('td').count();
    const rows = await table.locator('tr').count();
    const heads = await table.locator('tbody th[scope="row"]').count();
    expect(cells).toBeGreaterThan(1000);
    const session = await page.context().newCDPSession(page);
    const told = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const roles = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role }) => role?.value as string);
      const count = (wanted: string) => roles.filter((role) => role === wanted).length;
      return { cells: count('cell'), rowHeads: count('rowheader'), rows: count('row') };
    };
    await expect.poll(told).toEqual({ cells, rowHeads: heads, rows });
  },
);
