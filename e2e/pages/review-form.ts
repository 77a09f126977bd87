import { expect, type Page } from '@playwright/test';

/** Comments on the first row, then returns the form. */
export async function commentAndReturn(page: Page, comment: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: /^批注/ }).first().click();
  await page.getByPlaceholder('写给责任人的批注').fill(comment);
  await page.getByRole('button', { name: '保存批注' }).click();
  await expect(page.getByPlaceholder('写给责任人的批注')).toHaveCount(0);
  await expect(page.getByText(comment).first()).toBeVisible();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(reason);
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Every row whose meaning is open is decided to be scored by its nature. */
async function decideByNature(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /^确认含义/ });
  const dialog = page.getByRole('dialog');
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await dialog.getByRole('radio', { name: /^按指标性质/ }).check();
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toHaveCount(0);
    await expect(open).toHaveCount(left - 1);
  }
}

/** Approves the form, once every meaning that is asked for is decided. */
export async function approve(page: Page): Promise<void> {
  await decideByNature(page);
  await page.getByRole('button', { name: /通过/ }).first().click();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByText('已评价').first()).toBeVisible();
}
