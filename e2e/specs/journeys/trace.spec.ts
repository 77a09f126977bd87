import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

const plain = (text: string) => text.replace(/\s/g, '');

/** The trace page of the first approved project of the overview, reached by its score; the score. */
async function openTrace(page: Page): Promise<string> {
  await page.goto('/overview');
  const row = page.getByRole('row').filter({ hasText: '已评价' }).first();
  const link = row.locator('a[href$="/trace"]');
  const score = ((await link.textContent()) ?? '').split('，')[0]!.trim();
  await link.click();
  await page.waitForURL(/\/trace$/);
  return score;
}

test('a score on the overview leads to its basis, which adds up and prints behind the PDF', async ({
  pageFor,
}) => {
  const page = await pageFor('领导');
  const score = await openTrace(page);
  const total = page.locator('#total');
  const sum = ((await total.getByRole('listitem').first().locator('p').first().textContent()) ?? '').trim();
  const [terms = '', result] = sum.split(' = ');
  expect(result).toBe(score);
  const hundredths = terms.split(' + ').reduce((before, term) => before + Math.round(Number(term) * 100), 0);
  expect((hundredths / 100).toFixed(2)).toBe(score);

  const href = page
    .url()
    .replace(/\/trace$/, '')
    .replace('/projects/', '/api/projects/');
  const answer = await page.request.get(`${href}/form.pdf?appendix=trace`);
  expect(answer.status()).toBe(200);
  const text = plain(
    execFileSync('pdftotext', ['-raw', '-', '-'], { input: await answer.body() }).toString(),
  );
  expect(text).toContain('附：得分依据');
  expect(text).toContain(plain(sum));
  await page.getByRole('link', { name: /第 1 版$/ }).click();
  await expect(page).toHaveURL(/\/rules\/.+\/1$/);
});

test('a score of the review says in a panel how it came about', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/review');
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/\/review\?/);
  await page.getByRole('button', { name: /：预算执行率$/ }).click();
  const panel = page.getByRole('dialog', { name: '得分依据：预算执行率' });
  await expect(panel).toContainText('分值×全年执行数÷全年预算数');
  await expect(panel).toContainText(/10 × [\d.]+ ÷ [\d.]+ = \d+\.\d\d/);
});

test('another percentage needs a reason, said at its field', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/review');
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/\/review\?/);
  await page
    .getByRole('button', { name: /^修改档次/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: '修改完成档次与比例' });
  await dialog.getByLabel('修改原因').fill('低');
  await dialog.getByRole('button', { name: '保存修改' }).click();
  await expect(dialog.getByLabel('修改原因')).toHaveAccessibleDescription(/请填写原因（至少 2 个字）/);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('weights: the rest is distributed, undone, and saved only when every sum fits', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/review');
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/\/review\?/);
  await page.getByRole('button', { name: '调整分值' }).click();
  const dialog = page.getByRole('dialog', { name: '调整分值' });
  const weights = dialog.locator('input[data-weight]');
  const before = await weights.nth(0).inputValue();
  await dialog.getByLabel('调整原因（必填）').fill('第一项是工作重点');
  await weights.nth(0).fill('9.5');
  await expect(dialog.getByText(/^(还差|超出) \d/)).not.toHaveCount(0);
  await expect(dialog.getByRole('button', { name: '保存分值' })).toBeDisabled();
  await weights.nth(0).press('Enter');
  await expect(weights.nth(1)).toBeFocused();
  await dialog
    .getByRole('button', { name: /^分配余额/ })
    .first()
    .click();
  await expect(dialog.getByText('合计正确')).not.toHaveCount(0);
  await expect(dialog.getByText(/^(还差|超出) \d/)).toHaveCount(0);
  await dialog.getByRole('button', { name: '撤销' }).click();
  await dialog.getByRole('button', { name: '撤销' }).click();
  await expect(weights.nth(0)).toHaveValue(before);
  await weights.nth(0).fill('9.5');
  await dialog.getByRole('button', { name: '全部分配余额' }).click();
  await dialog.getByRole('button', { name: '保存分值' }).click();
  await expect(page.getByText('分值已保存')).toBeVisible();
  await page.getByRole('link', { name: '得分依据', exact: true }).click();
  await expect(page.locator('#weights')).toContainText(/由.+于\d{4}-\d\d-\d\d调整，原因：第一项是工作重点。/);
});
