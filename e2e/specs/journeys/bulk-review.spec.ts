import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, testAlone } from '../../fixtures/test';

const test = testAlone('bulk-review');

test('an evaluator returns several projects at once with one reason, and sees what became of each', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/review');
  const names = ['公共卫生间运行维护', '城市最低生活保障金'];
  await page.getByRole('button', { name: '批量退回' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^退回 0 个/ }).click();
  await expect(dialog).toContainText('请勾选要退回的项目');
  for (const name of names) await dialog.getByRole('checkbox', { name }).check();
  await dialog.getByLabel('退回原因').pressSequentially('请按新口径补充材料');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '退回 2 个项目' }).click();
  await expect(dialog).toContainText('处理完毕');
  await expect(dialog.getByText('已退回', { exact: true })).toHaveCount(2);
  await dialog.getByRole('button', { name: '关闭', exact: true }).first().click();
  for (const name of names) await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);

  await page.goto('/review?show=returned');
  for (const name of names) await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1);
});

test('an evaluator asks others to review several projects at once, and sees whom they wait for', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/review?show=open');
  const rows = page.getByRole('row');
  const count = (await rows.count()) - 1;
  await page.getByRole('button', { name: '批量指定评价人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '岳清禾' }).check();
  await dialog.getByRole('button', { name: `全选 ${count} 个` }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: `指定 ${count} 个项目` }).click();
  await expect(dialog.getByText('已指定', { exact: true })).toHaveCount(count);
  await dialog.getByRole('button', { name: '关闭', exact: true }).first().click();

  await page.goto('/review?show=open&mine=1');
  await expect(page.getByRole('link', { name: '评价', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '批量指定评价人员' })).toHaveCount(0);
});
