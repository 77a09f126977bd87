import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, testAlone } from '../../fixtures/test';

const test = testAlone('department');

/** Enters what was spent for every project that has not reported it: 全年预算数 of some is as much. */
async function reportExecution(page: Page): Promise<void> {
  await page.goto('/execution');
  const open = page.getByRole('row').filter({ hasText: '未填报' });
  const codes = (await open.allTextContents()).flatMap((text) => /\d{8}T\d{12}/.exec(text) ?? []);
  expect(codes.length).toBeGreaterThan(0);
  await page.getByRole('textbox').fill(codes.map((code) => `${code}\t1`).join('\n'));
  await page.getByRole('button', { name: /^录入/ }).click();
  await expect(open).toHaveCount(0);
}

async function confirm(page: Page, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('原因').fill(reason);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
}

/** Every target as it was meant: numbers at their target, 定性 as 达成 with what was done. */
async function fillTargets(page: Page): Promise<void> {
  for (const input of await page.locator('input[id$="-value"]').all()) {
    const row = page.getByRole('row').filter({ has: page.locator(`id=${await input.getAttribute('id')}`) });
    const [target = '1'] = /[\d.]+/.exec(((await row.textContent()) ?? '').replace(/^[^≥≤＝]*/, '')) ?? [];
    await input.fill(target);
  }
  for (const group of await page.locator('fieldset[id$="-grade"]').all()) {
    await group.getByText('达成', { exact: true }).click();
  }
  for (const text of await page.locator('textarea[id$="-completion"]').all()) await text.fill('按计划完成');
}

async function fillItems(page: Page): Promise<void> {
  for (const input of await page.getByRole('textbox', { name: /得分（0 至/ }).all()) await input.fill('3.5');
  for (const text of await page.getByRole('textbox', { name: /评分依据/ }).all()) await text.fill('查阅台账');
}

const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString().replace(/\s/g, '');

test('the department’s evaluation, from table 14 to the documents of what was approved', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await reportExecution(page);
  await page.goto('/department');
  await expect(page.getByText('有 19 项目标，其中 6 项与前面的重复')).toBeVisible();
  await page.getByRole('button', { name: '开始部门整体自评' }).click();
  await confirm(page);
  await expect(page.getByRole('heading', { name: '整体绩效目标实现情况（19 项，已填 0 项）' })).toBeVisible();
  await page.getByRole('button', { name: '移除重复的 6 项' }).click();
  await confirm(page, '申报表导出重复');
  await expect(page.getByRole('heading', { name: '整体绩效目标实现情况（13 项，已填 0 项）' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('checkbox', { name: /基本支出/ }).uncheck();
  await fillTargets(page);
  await fillItems(page);
  await page.getByLabel('实际完成情况', { exact: true }).fill('各项工作按计划完成。');
  await page.getByLabel('存在的问题').fill('部分项目支付偏晚。');
  await expect(page.getByTestId('department-status')).toHaveText('有未保存的修改，已保留在本机');
  await page.reload();
  await expect(page.getByText('已恢复上次未保存的内容，请核对后保存。')).toBeVisible();
  await expect(page.getByLabel('存在的问题')).toHaveValue('部分项目支付偏晚。');
  await expect(
    page.getByRole('heading', { name: '整体绩效目标实现情况（13 项，已填 13 项）' }),
  ).toBeVisible();
  await expect(page.getByTestId('missing')).toContainText('预算执行率低于90%');
  await page.getByLabel('预算执行情况说明').fill('部分项目年底才验收。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('可以定稿')).toBeVisible();
  await expect(page.getByTestId('department-status')).toContainText('已保存');
  const total = ((await page.getByTestId('department-total').textContent()) ?? '').trim();

  const { id: yearId } = await yearOf(page);
  const address = `/api/department/${yearId}`;
  expect(textOf(await (await page.request.get(`${address}/form.pdf`)).body())).toContain('草稿');
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(`总分 ${total}`);
  await expect(page.getByRole('dialog')).toContainText('“改进措施”还没有写，自评报告中将印出“未填写”');
  await confirm(page);
  await expect(page.getByText('已定稿', { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  const leader = await pageFor('领导');
  await leader.goto('/department');
  await expect(leader.getByTestId('department-total')).toHaveText(total);
  for (const [kind, words] of [
    ['form', '部门整体支出绩效自评表'],
    ['report', '部门整体支出绩效自评报告'],
  ] as const) {
    const text = textOf(await (await leader.request.get(`${address}/${kind}.pdf`)).body());
    for (const part of [words, total, '60.00', '17.50', '部分项目年底才验收', '保洁覆盖数量'])
      expect(text, kind).toContain(part);
    expect(text).not.toContain('草稿');
  }

  await page.getByRole('button', { name: '重新填报' }).click();
  await confirm(page, '资金有变');
  await expect(page.getByText('以前的定稿')).toBeVisible();
  expect(textOf(await (await page.request.get(`${address}/form.pdf?version=1`)).body())).toContain('第1版');
});

test('what two windows write is kept, both of it', async ({ pageFor }) => {
  const [one, other] = [await pageFor('评价人员'), await pageFor('评价人员')];
  for (const page of [one, other]) {
    await page.goto('/department');
    await expect(page.getByLabel('改进措施')).toBeEnabled();
  }
  await one.getByLabel('自评工作开展情况').fill('三月启动，四月完成。');
  await other.getByLabel('改进措施').fill('按月调度。');
  await other.getByRole('button', { name: '保存', exact: true }).click();
  await expect(other.getByTestId('department-status')).toContainText('已保存');
  await one.getByRole('button', { name: '保存', exact: true }).click();
  await expect(one.getByRole('dialog')).toContainText('按月调度。');
  await one.getByRole('button', { name: '保留两边的修改' }).click();
  await one.getByRole('button', { name: '保存', exact: true }).click();
  await expect(one.getByTestId('department-status')).toContainText('已保存');
  await other.reload();
  await expect(other.getByLabel('自评工作开展情况')).toHaveValue('三月启动，四月完成。');
  await expect(other.getByLabel('改进措施')).toHaveValue('按月调度。');
});

test('a unit’s own scheme is copied, weighed and published, and scores the evaluation that chooses it', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/department/schemes');
  await page.getByRole('button', { name: /^复制/ }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('本街道评分标准');
  await page.getByRole('button', { name: '复制并修改' }).click();
  await page.getByLabel('当年预算执行情况').fill('10');
  await expect(page.getByText('合计 90，应为 100')).toBeVisible();
  await expect(page.getByRole('button', { name: '发布' })).toBeDisabled();
  await page.getByLabel('整体绩效目标实现情况').fill('70');
  await expect(page.getByText('合计 100', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('button', { name: '发布' })).toBeEnabled();
  await page.getByRole('button', { name: '发布' }).click();
  await confirm(page);
  await expect(page.getByText('已发布的版本不能修改。')).toBeVisible();

  await page.goto('/department');
  await page.getByRole('button', { name: '更换评分标准' }).click();
  await page.getByRole('dialog').getByLabel('评分标准').selectOption({ label: '本街道评分标准（第 1 版）' });
  await confirm(page, '区财政局通知');
  await expect(page.getByTestId('department-parts')).toContainText(' / 70.00');
  await page.goto('/department/schemes');
  await expect(page.getByRole('row').filter({ hasText: '本街道评分标准' })).toContainText('2024');
});

/** The year of the page's documents. */
async function yearOf(page: Page): Promise<{ readonly id: string }> {
  const href = await page.getByRole('link', { name: '自评表草稿 PDF' }).getAttribute('href');
  const [, id = ''] = /department\/([^/]+)/.exec(href ?? '') ?? [];
  return { id };
}

test('it is for evaluators and leaders of the unit alone', async ({ pageFor }) => {
  for (const role of ['项目责任人', '系统管理员', '审计管理员'] as const) {
    const page = await pageFor(role);
    expect((await page.request.get('/department')).status(), role).toBe(404);
  }
});
