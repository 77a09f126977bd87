import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const TITLE = '云溪评分规则（试行）';

/** Chooses a set for the year on the confirmation page and confirms. */
async function pin(page: Page, label: string | RegExp, reason: string): Promise<void> {
  await page.goto('/rules');
  await page.getByRole('link', { name: /更换规则/ }).click();
  const select = page.getByLabel('改用');
  const option = select.locator('option').filter({ hasText: label });
  await select.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: '查看更换前后' }).click();
  await expect(page.getByText(/个未评价的项目按新规则重新计分/)).toBeVisible();
  await page.getByLabel('更换原因').fill(reason);
  await page.getByRole('button', { name: /^更换并重新计分/ }).click();
  await expect(page).toHaveURL(/\/rules$/);
}

/** The score that the overview shows for a project. */
async function scoreOf(page: Page, name: string): Promise<string> {
  await page.goto('/overview');
  const all = page.getByRole('table', { name: /^全部项目/ });
  const row = all.getByRole('row').filter({ hasText: name });
  const text = await row.getByRole('link', { name: /得分依据$/ }).textContent();
  return /^[\d.]+/.exec(text ?? '')?.[0] ?? '';
}

test('a set is copied, changed with a preview, published, chosen for the year, and the year goes back', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/rules');
  await page.getByRole('link', { name: '财预〔2021〕101号' }).click();
  await expect(page.getByText('待核对原文').first()).toBeVisible();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await page.getByLabel('新规则的名称').fill(TITLE);
  await page.getByRole('button', { name: '复制并修改' }).click();
  await expect(page.getByRole('heading', { name: '修改评分规则草稿' })).toBeVisible();

  // The draft is 101号 as it stands: other scores than the year's own set, before anything is saved.
  await expect(page.getByText(/与现用规则相比/)).toBeVisible();
  const benefit = page.locator('[id="levels.withoutCost.1.weight"]');
  await benefit.fill('35');
  await expect(
    page.getByText('各一级指标合计须为 90 分（100 减去预算执行率 10 分），现为 95 分'),
  ).toBeVisible();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('还不能保存，请先处理以下各项')).toBeVisible();
  await page.locator('[id="levels.withoutCost.0.weight"]').fill('45');
  await expect(page.getByText('“一级指标分值”已改动，原依据不再适用，请写明新的依据。')).toBeVisible();
  // Key by key, as a person types: the panel stays open, and another document has not been read yet.
  const source = page.locator('[id="levels.basis.source"]');
  await source.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('街道绩效自评细则');
  await expect(source).toBeFocused();
  await expect(source).toHaveValue('街道绩效自评细则');
  await expect(page.locator('[id="levels.basis.effective.from"]')).toHaveValue('');
  await expect(page.locator('[name="levels.basis.textVerified"]')).not.toBeChecked();
  await expect(page.getByText('“一级指标分值”已改动')).toHaveCount(0);
  page.once('dialog', (question) => question.dismiss());
  await page.goBack();
  await expect(source).toHaveValue('街道绩效自评细则');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('status').filter({ hasText: '草稿已保存' }).first()).toBeVisible();

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByRole('link', { name: '修改草稿' })).toHaveCount(0);
  const published = new URL(page.url()).pathname;
  await page.goto(`${published}/edit`);
  await expect(page).toHaveURL(published);

  const open = await scoreOf(page, '公共卫生间运行维护');
  const approved = await scoreOf(page, '柳荫胡同片区环境整治提升');
  await pin(page, TITLE, '按本街道规定试行');
  await expect(page.getByRole('link', { name: TITLE }).first()).toBeVisible();
  await expect(page.getByText('原因：按本街道规定试行')).toBeVisible();
  expect(await scoreOf(page, '公共卫生间运行维护')).not.toBe(open);
  expect(await scoreOf(page, '柳荫胡同片区环境整治提升')).toBe(approved);

  const owner = await pageFor('项目责任人');
  await owner.goto('/projects?q=公共卫生间');
  await owner.getByRole('link', { name: '公共卫生间运行维护', exact: true }).click();
  await expect(owner.getByText('更换了评分规则，得分重新计算').first()).toBeVisible();

  await pin(page, /财预〔2020〕10号（反向指标按目标值/, '恢复原规则');
  expect(await scoreOf(page, '公共卫生间运行维护')).toBe(open);
});

test('a leader holds the year against another set and sees why a score moves, and changes nothing', async ({
  pageFor,
}) => {
  const page = await pageFor('领导');
  await page.goto('/rules');
  await expect(page.getByRole('link', { name: /更换规则/ })).toHaveCount(0);
  await page.getByRole('link', { name: '两套规则对比' }).click();
  await page.getByLabel('第二套').selectOption('mof-2021-101@1');
  await page.getByRole('button', { name: '对比', exact: true }).click();
  await expect(page).toHaveURL(/b=mof-2021-101%401/);
  await page.getByRole('link', { name: /^等级变化/ }).click();
  await expect(page).toHaveURL(/show=grade/);
  const row = page.getByRole('row').filter({ hasText: '柳荫胡同片区环境整治提升' });
  await expect(row).toContainText('97.42');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载对比表' }).click();
  expect((await download).suggestedFilename()).toMatch(/评分规则对比\.xlsx$/);
  await row.getByRole('link', { name: /逐项看得分依据/ }).click();
  await expect(page.getByRole('heading', { name: /^得分变化的原因：柳荫胡同/ })).toBeVisible();
  await expect(page.getByText('待核对原文').first()).toBeVisible();
  for (const path of ['/rules/pin', '/rules/mof-2020-10/1/edit']) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});
