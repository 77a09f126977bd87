import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();

async function confirm(page: Page, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
}

test('an owner withdraws what no evaluator has begun with, and no longer what one has', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  const evaluator = await pageFor('评价人员');
  await owner.goto('/my');
  await rowOf(owner, '公共卫生间运行维护').getByRole('button', { name: /^撤回/ }).click();
  await confirm(owner);
  await owner.waitForURL(/\/report$/);
  await expect(owner.getByText('填报中').first()).toBeVisible();

  await evaluator.goto('/review');
  await evaluator.getByRole('link', { name: '大气污染防治巡查', exact: true }).click();
  await evaluator.getByRole('button', { name: '开始评价' }).click();
  await expect(evaluator.getByRole('button', { name: '开始评价' })).toHaveCount(0);
  await owner.goto('/my');
  const begun = rowOf(owner, '大气污染防治巡查');
  await expect(begun).toContainText('已开始评价，不能撤回');
  await expect(begun.getByRole('button', { name: /^撤回/ })).toHaveCount(0);
});

test('a leader signs off several forms at once, an evaluator publishes them, each project with its own answer', async ({
  pageFor,
}) => {
  const leader = await pageFor('领导');
  await leader.goto('/overview');
  await leader.getByRole('checkbox', { name: '选择：柳荫胡同片区环境整治提升' }).check();
  await leader.getByRole('checkbox', { name: '选择：信访矛盾化解与法律服务' }).check();
  await leader.getByRole('button', { name: '审定所选（2）' }).click();
  await confirm(leader);
  await expect(leader.getByText('已审定 2 个项目。')).toBeVisible();

  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/overview');
  await expect(evaluator.getByRole('checkbox', { name: '选择：信访矛盾化解与法律服务' })).toBeDisabled();
  await expect(evaluator.getByText('该项目已设为不公开').first()).toBeVisible();
  await evaluator.getByRole('checkbox', { name: '选择：柳荫胡同片区环境整治提升' }).check();
  await evaluator.getByRole('button', { name: '公开所选（1）' }).click();
  await confirm(evaluator);
  await expect(evaluator.getByText('已公开 1 个项目。')).toBeVisible();
  await expect(rowOf(evaluator, '柳荫胡同片区环境整治提升')).toContainText('已公开');
});

test('a published form is opened again with a reason; its earlier version stays, and prints as superseded', async ({
  pageFor,
}) => {
  const leader = await pageFor('领导');
  await leader.goto('/overview');
  await rowOf(leader, '养老服务驿站运营补贴').getByRole('link').first().click();
  await leader.waitForURL(/\/review/);
  await leader.getByRole('button', { name: '重新评价' }).click();
  await expect(leader.getByRole('dialog')).toContainText('项目不再是“已公开”');
  await confirm(leader, '补贴标准与文件不一致');
  await expect(leader.getByText('已退回').first()).toBeVisible();

  const project = new URL(leader.url()).pathname.replace(/\/review$/, '');
  await leader.goto(project);
  await expect(leader.getByText('已被重新评价取代')).toBeVisible();
  await expect(leader.getByText('重新评价原因：补贴标准与文件不一致', { exact: true })).toBeVisible();
  const answer = await leader.request.get(`/api${project}/form.pdf?version=1`);
  expect(answer.status()).toBe(200);
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: await answer.body() }).toString();
  expect(text.replace(/\s/g, '')).toContain('养老服务驿站运营补贴');
  expect(execFileSync('pdfinfo', ['-'], { input: await answer.body() }).toString()).toContain(
    '第1版，已被重新评价取代',
  );
  expect((await leader.request.get(`/api${project}/form.pdf?version=9`)).status()).toBe(404);
});
