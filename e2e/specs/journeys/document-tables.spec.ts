import { accessibilityFaults } from '../../fixtures/accessibility';
import { reconciliationFrom } from '../../fixtures/sample-rows';
import { expect, test } from '../../fixtures/test';

test('from a comparison to the row of the kept file, and from there through its table', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto(`${await reconciliationFrom(page)}?result=all`);
  const side = page.getByRole('link', { name: /^原文/ }).first();
  const place = (await side.textContent())!.replace('原文', '');
  await side.click();
  await expect(page).toHaveURL(/\/tables\/\d\d\?at=.+#.+/);
  const marked = page.locator('tr[aria-current="true"]');
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText(place);
  await expect(marked).toBeInViewport();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByLabel('当前位置').getByRole('link', { name: '预算文本各表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('预算文本各表');
  await expect(page.getByRole('row')).toHaveCount(15);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('link', { name: '预算13表' }).click();
  await page.getByRole('link', { name: '第 2 页' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole('rowheader', { name: /^第 101 行/ })).toBeVisible();
  const found = page.getByRole('row').nth(3);
  const name = (await found.getByRole('cell').first().textContent())!;
  await page.getByLabel('在各行中查找').fill(name);
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByText(/行中有 \d+ 行/)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText(name);
  await page.getByLabel('在各行中查找').fill('没有这样的行');
  await expect(page.getByText('没有含有这些文字的行')).toBeVisible();
});
