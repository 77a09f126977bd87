import { expect, type Page } from '@playwright/test';

/** Comments on the first row, then returns the form. */
export async function commentAndReturn(page: Page, comment: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: /^批注/ }).first().click();
  await page.getByPlaceholder('写给责任人的批注').fill(comment);
  await page.getByRole('button', { name: '保存批注' }).click();
  await expect(page.getByText(comment).first()).toBeVisible();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(reason);
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Approves the form, with every confirmation that is asked for. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: /通过/ }).first().click();
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByText('已评价').first()).toBeVisible();
}
