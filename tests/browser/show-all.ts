import { expect, type Page } from '@playwright/test';

/** Opens the rest of every group of an answer: only the first editions of each are drawn at once. */
export async function showAll(page: Page): Promise<void> {
  await expect(page.locator('.finding').first()).toBeAttached();
  const more = page.locator('.answer .more');
  while ((await more.count()) > 0) await more.first().click();
}
