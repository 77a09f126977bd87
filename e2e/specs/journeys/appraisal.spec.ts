import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

/** An approved project of the owner's. */
async function approvedProject(page: Page): Promise<string> {
  await page.goto('/my');
  const group = page.locator('section', { has: page.getByRole('heading', { name: '已评价' }) });
  const href = await group.locator('a[href^="/projects/"]').first().getAttribute('href');
  return href!.split('/')[2]!;
}

async function confirm(page: Page, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('原因').fill(reason);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
}

const item = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** Full points with a ground for everything that no figures propose, but for what is given here. */
async function scoreRest(page: Page): Promise<void> {
  const open = page.locator('input[placeholder^="0–"]');
  for (const input of await open.all()) {
    if ((await input.inputValue()) !== '') continue;
    await input.fill(((await input.getAttribute('placeholder')) ?? '').slice(2));
    const id = ((await input.getAttribute('id')) ?? '').replace(/-score$/, '-ground');
    await page.locator(`id=${id}`).fill('资料齐全，符合要求');
  }
}

const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString().replace(/\s/g, '');

/** Writes something into every place that must not stay empty. */
async function writeReport(page: Page): Promise<void> {
  const required = page.locator('[id^="text-"]').filter({ hasText: '必写' });
  await expect(required.first().getByRole('textbox')).toBeVisible();
  for (const place of await required.all()) {
    await place.getByRole('textbox').click();
    await page.keyboard.insertText('评价组查阅了资料并现场核实。');
  }
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-status', 'saved');
}

test('an evaluator scores a project with grounds, approves it, and its owner reads it', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  const id = await approvedProject(owner);
  const address = `/projects/${id}/appraisal`;
  await owner.goto(address);
  await expect(owner.getByText('该项目没有可以查看的绩效评价')).toBeVisible();

  const page = await pageFor('评价人员');
  await page.goto(`/projects/${id}`);
  await page.getByRole('link', { name: '绩效评价', exact: true }).last().click();
  await page.getByRole('button', { name: '开始绩效评价' }).click();
  await confirm(page);
  await expect(page.getByRole('heading', { name: '评分表' })).toBeVisible();
  await expect(page.getByText(/预算执行率＝全年执行数/)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('textbox', { name: /立项依据充分性：得分/ }).fill('5');
  await expect(item(page, '立项依据充分性').getByText('不能大于 4.00 分')).toBeVisible();
  await page.getByRole('textbox', { name: /立项依据充分性：得分/ }).fill('3.5');
  await page.getByRole('textbox', { name: '立项依据充分性：评分依据' }).fill('缺少年度工作计划');
  await page.getByRole('textbox', { name: /预算执行率：得分/ }).fill('4');
  await expect(page.getByTestId('missing')).toContainText('预算执行率：得分与建议得分不同，须填写评分依据');
  await page.getByRole('textbox', { name: '预算执行率：评分依据' }).fill('年底集中支付');
  await expect(page.getByTestId('appraisal-status')).toHaveText('有未保存的修改，已保留在本机');
  await page.reload();
  await expect(page.getByText('已恢复上次未保存的内容，请核对后保存。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '立项依据充分性：评分依据' })).toHaveValue(
    '缺少年度工作计划',
  );
  await scoreRest(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('可以定稿')).toBeVisible();
  await expect(page.getByTestId('appraisal-status')).toContainText('已保存');
  await expect(page.getByTestId('appraisal-levels')).toContainText('19.50 / 20.00');
  const total = ((await page.getByTestId('appraisal-total').textContent()) ?? '').trim();

  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(`评价得分 ${total}`);
  await confirm(page);
  await expect(page.getByText('已定稿', { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await owner.goto(address);
  await expect(owner.getByTestId('appraisal-total')).toHaveText(total);
  await expect(owner.getByText('缺少年度工作计划')).toBeVisible();
  const leader = await pageFor('领导');
  await leader.goto('/appraisals');
  await expect(leader.getByRole('row').filter({ hasText: total })).toContainText('已定稿');

  await page.getByRole('link', { name: '绩效评价报告', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('绩效评价报告：');
  expect((await owner.request.get(`/projects/${id}/appraisal-report`)).status()).toBe(404);
  await writeReport(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '完成报告' }).click();
  await confirm(page);
  await expect(page.getByText('已完成（第 1 版）')).toBeVisible();
  const file = `/api/projects/${id}/written-report.pdf?kind=APPRAISAL`;
  const text = textOf(await (await owner.request.get(file)).body());
  for (const part of [
    `综合得分${total}分`,
    '七、其他需要说明的问题',
    '扣0.50分',
    '缺少年度工作计划',
    '年底集中支付',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('草稿');

  await page.goto(address);
  await page.getByRole('button', { name: '重新评价' }).click();
  await confirm(page, '专家意见有补充');
  await expect(page.getByText('以前的定稿')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '立项依据充分性：评分依据' })).toHaveValue(
    '缺少年度工作计划',
  );
  await owner.reload();
  await expect(owner.getByText('该项目没有可以查看的绩效评价')).toBeVisible();
  await owner.getByRole('link', { name: '绩效评价报告', exact: true }).click();
  await expect(owner.getByText('绩效评价正在重新进行')).toBeVisible();
});

test('two windows at a draft of 评价指标体系: nothing of either is lost, and what is wrong is said beside the button', async ({
  pageFor,
}) => {
  const first = await pageFor('评价人员');
  await first.goto('/appraisals/systems');
  await first.getByRole('button', { name: /^复制/ }).first().click();
  await first.getByRole('dialog').locator('button[type=submit]').click();
  await first.waitForURL(/systems\/.+/);
  const standard = (page: Page, no: number) => page.getByRole('textbox', { name: `第 ${no} 项：评价标准` });
  const save = (page: Page) => page.getByRole('button', { name: '保存草稿' }).click();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(standard(second, 1)).toBeEnabled();

  await first.getByRole('textbox', { name: '第 3 项：分值' }).fill('三分');
  await save(first);
  await expect(first.getByRole('alert').filter({ hasText: '第 3 项：请填写分值' })).toBeInViewport();
  await first.getByRole('textbox', { name: '第 3 项：分值' }).fill('3');
  await standard(first, 1).fill('第一个窗口的标准');
  await save(first);
  await expect(first.getByText('草稿已保存')).toBeVisible();

  await standard(second, 1).fill('第二个窗口的标准');
  await standard(second, 5).fill('第二个窗口的另一项');
  await save(second);
  const dialog = second.getByRole('dialog', { name: '草稿已在别处保存' });
  await expect(dialog).toContainText('第一个窗口的标准');
  await expect(dialog).toContainText('第二个窗口的标准');
  expect(await accessibilityFaults(second)).toEqual([]);
  await second.reload();
  await dialog.getByRole('button', { name: '采用已保存的内容' }).click();
  await expect(standard(second, 1)).toHaveValue('第一个窗口的标准');
  await expect(standard(second, 5)).toHaveValue('第二个窗口的另一项');
  await save(second);
  await expect(second.getByText('草稿已保存')).toBeVisible();
  await first.reload();
  await expect(standard(first, 5)).toHaveValue('第二个窗口的另一项');
});

test('it is for people of the unit: administrators see none of it, and only evaluators begin', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  const id = await approvedProject(owner);
  const pages = [`/projects/${id}/appraisal`, '/appraisals'];
  for (const role of ['系统管理员', '审计管理员'] as const) {
    const page = await pageFor(role);
    for (const address of [...pages, '/appraisals/systems'])
      expect((await page.request.get(address)).status(), `${address} by ${role}`).toBe(404);
  }
  expect((await owner.request.get('/appraisals/systems')).status()).toBe(404);
  for (const page of [owner, await pageFor('领导')]) {
    for (const address of pages) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('绩效评价');
      await expect(page.getByRole('button', { name: /开始绩效评价|保存|定稿/ })).toHaveCount(0);
    }
  }
});
