import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../../fixtures/test';

const ORIGINAL = '指标2：重点时段值守天数';
const PROJECT = '群防群治与重点时段值守';

test('an evaluator accepts a suggestion, restores the text, dismisses a finding with a reason and takes it back', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/quality');
  await page.getByRole('link', { name: /留有模板文字/ }).click();
  await expect(page).toHaveURL(/rule=placeholder-text/);
  const row = page.getByRole('row').filter({ hasText: ORIGINAL });
  await expect(row).toContainText('三级指标：现为指标2：重点时段值守天数重点时段值守天数');
  await row.getByRole('button', { name: /^接受建议/ }).click();
  await expect(page.getByText('已接受建议，原文已保留')).toBeVisible();
  await expect(row).toHaveCount(0);

  await page.getByRole('link', { name: '已接受建议 1' }).click();
  const accepted = page.getByRole('row').filter({ hasText: ORIGINAL });
  await expect(accepted).toContainText('接受建议');
  await accepted.getByRole('button', { name: /^恢复原文/ }).click();
  await expect(page.getByText('没有已接受的建议')).toBeVisible();

  await page.goto(`/quality?rule=placeholder-text&q=${encodeURIComponent(PROJECT)}`);
  await row.getByRole('button', { name: /^忽略/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await expect(dialog.getByText('请填写原因。')).toBeVisible();
  await dialog.getByLabel('原因').fill('=上级统一编号');
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await expect(page.getByText('没有符合条件的问题')).toBeVisible();

  await page.getByRole('link', { name: '已忽略 1' }).click();
  await expect(row).toContainText('忽略：=上级统一编号');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^2024年度.+质量审核\.xlsx$/);
  await row.getByRole('button', { name: /^撤销忽略/ }).click();
  await expect(page.getByRole('link', { name: '已忽略 0' })).toBeVisible();

  await page.goto('/quality?rule=vague-satisfaction');
  await page.getByRole('button', { name: /^忽略本页 \d+ 处$/ }).click();
  await dialog.getByLabel('原因').fill('服务对象不固定，另行问卷');
  await dialog.getByRole('button', { name: /^忽略 \d+ 处$/ }).click();
  await expect(page.getByText('没有符合条件的问题')).toBeVisible();

  await page.goto(`/quality?rule=placeholder-text&q=${encodeURIComponent(PROJECT)}`);
  await expect(row).toHaveCount(1);
});

test('what changes a figure is accepted singly, a page takes only what alters the writing, and both show every change', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  const dialog = page.getByRole('dialog');
  const changes = dialog.getByRole('region', { name: '将要改动的文字' });
  await page.goto(`/quality?q=${encodeURIComponent(PROJECT)}`);
  await page.getByRole('button', { name: /^接受本页 \d+ 条建议$/ }).click();
  await expect(changes.getByRole('listitem').filter({ hasText: PROJECT }).first()).toContainText(
    '三级指标：现为指标2：重点时段值守天数重点时段值守天数',
  );
  await dialog.getByRole('button', { name: '取消' }).click();

  await page.goto('/quality?rule=control-figure-mismatch');
  await page
    .getByRole('button', { name: /^核对后接受/ })
    .first()
    .click();
  await expect(changes).toContainText('年度指标值');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('button', { name: '接受', exact: true }).click();
  await expect(page.getByText('已接受建议，原文已保留')).toBeVisible();
  await page.getByRole('link', { name: '已接受建议 1' }).click();
  await page.getByRole('button', { name: /^恢复原文/ }).click();
  await expect(page.getByText('没有已接受的建议')).toBeVisible();
});

test('a leader reads the findings and decides nothing; the page of a project shows them', async ({
  pageFor,
}) => {
  const page = await pageFor('领导');
  await page.goto(`/quality?q=${encodeURIComponent(PROJECT)}`);
  await expect(page.getByRole('heading', { name: '质量审核' })).toBeVisible();
  await expect(page.getByRole('button', { name: /接受|忽略/ })).toHaveCount(0);
  await page.getByRole('heading', { name: PROJECT }).getByRole('link').click();
  await page.getByText(/处未处理的问题/).click();
  await expect(page.locator('#quality')).toContainText(ORIGINAL);
});
