import fs from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { projectIdFrom } from '../../fixtures/sample-rows';
import { expect, test } from '../../fixtures/test';

const NAME = '柳荫胡同片区环境整治提升';

async function bytesOf(download: Download): Promise<Buffer> {
  return fs.readFileSync(await download.path());
}

async function openDialog(page: Page) {
  await page.goto('/overview');
  await page.getByRole('button', { name: /^下载自评表/ }).click();
  return page.getByRole('dialog', { name: '下载自评表' });
}

test('a leader has all forms made into one PDF, finds it among the downloads, and verifies it', async ({
  pageFor,
}) => {
  const page = await pageFor('领导');
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: '合并为一个 PDF' }).check();
  await dialog.getByLabel('得分依据').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^生成并下载/ }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^2024年度.+绩效自评表（附得分依据）\.pdf$/);
  await expect(dialog.getByText('已生成，正在下载')).toBeVisible();
  const bytes = await bytesOf(download);
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF');

  await page.goto('/downloads');
  const line = page.getByRole('listitem').filter({ hasText: download.suggestedFilename() });
  await expect(line).toContainText('可以下载');
  await expect(line).toContainText('链接有效至');
  const again = page.waitForEvent('download');
  await line.getByRole('link', { name: /^下载/ }).click();
  expect((await bytesOf(await again)).equals(bytes)).toBe(true);

  await page.goto('/verify');
  await page
    .getByLabel('按 PDF 文件核验')
    .setInputFiles({ name: '合并.pdf', mimeType: 'application/pdf', buffer: bytes });
  await expect(page.getByText('真实有效')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: NAME })).toContainText('有效');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('some forms come as an archive; nobody else sees it', async ({ pageFor }) => {
  const page = await pageFor('领导');
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: '选择项目' }).check();
  await expect(dialog.getByRole('button', { name: /^生成并下载/ })).toBeDisabled();
  await dialog.getByLabel('查找项目').fill(NAME);
  await dialog.getByRole('checkbox', { name: NAME }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '生成并下载（1）' }).click();
  const download = await started;
  const archive = await bytesOf(download);
  expect(archive.subarray(0, 2).toString()).toBe('PK');
  expect(archive.toString('utf8')).toContain(`${NAME}.pdf`);
  expect(download.suggestedFilename()).toMatch(/（1个项目）\.zip$/);

  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/downloads');
  await expect(evaluator.getByText('还没有下载任务')).toBeVisible();
  expect((await evaluator.request.get(new URL(download.url()).pathname)).status()).toBe(404);
});

test('while a file is made its person sees how far it is, and cancels it', async ({ pageFor }) => {
  const page = await pageFor('领导');
  const answer = await page.request.post('/api/downloads', {
    data: { kind: 'ZIP', year: 2024, appendix: 'history', projectIds: null },
  });
  const { id } = await answer.json();
  // Twelve forms are made in a moment: it stays in the middle here until it is cancelled.
  let cancelled = false;
  await page.route('**/api/downloads', async (route) => {
    const response = await route.fetch();
    const downloads: { id: string }[] = await response.json();
    const json = downloads.map((one) =>
      one.id === id ? { ...one, state: cancelled ? 'CANCELLED' : 'DRAWING', done: 5, total: 12 } : one,
    );
    await route.fulfill({ response, json });
  });
  await page.route(`**/api/downloads/${id}`, async (route) => {
    cancelled = route.request().method() === 'DELETE';
    await route.continue();
  });
  const dialog = await openDialog(page);
  await dialog.getByLabel('评审记录').check();
  await page.route('**/api/downloads', (route) => route.fulfill({ json: { id, known: true }, status: 201 }), {
    times: 1,
  });
  await dialog.getByRole('button', { name: /^生成并下载/ }).click();
  await expect(dialog.getByRole('progressbar', { name: '正在生成' })).toHaveAttribute('aria-valuenow', '5');
  await expect(dialog.getByText('5 / 12 个项目')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '取消生成' }).click();
  await expect(dialog.getByText('已取消')).toBeVisible();
  await dialog.getByRole('button', { name: '重新选择' }).click();
  await expect(dialog.getByRole('button', { name: /^生成并下载/ })).toBeVisible();
});

test('a file that is asked for after the session has ended asks to sign in again, and comes then', async ({
  pageFor,
}) => {
  const page = await pageFor('领导');
  await page.goto('/overview/summary');
  const session = await page.context().cookies();
  await page.context().clearCookies();
  const link = page.getByRole('link', { name: /Word/ }).first();
  await link.click();
  await expect(page.getByRole('dialog', { name: '请重新登录' })).toBeVisible();
  await page.getByRole('button', { name: '稍后' }).click();
  await page.context().addCookies(session);
  const started = page.waitForEvent('download');
  await link.click();
  expect((await bytesOf(await started)).subarray(0, 2).toString()).toBe('PK');
});

test('so does the form of a project', async ({ pageFor }) => {
  const page = await pageFor('领导');
  await page.goto(`/projects/${await projectIdFrom(page, '/overview')}`);
  const url = page.url();
  await page.context().clearCookies();
  await page.getByRole('link', { name: /^下载自评表/ }).click();
  await expect(page.getByRole('dialog', { name: '请重新登录' })).toBeVisible();
  expect(page.url()).toBe(url);
});

test('without scripts a link sends all forms at once', async ({ browser, people, server }) => {
  const context = await browser.newContext({
    ...{ baseURL: server.url, storageState: await people.state('领导'), javaScriptEnabled: false },
  });
  const page = await context.newPage();
  await page.goto('/overview');
  for (const [name, beginning] of [
    [/^下载自评表/, 'PK'],
    ['合并 PDF', '%P'],
  ] as const) {
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await bytesOf(await started)).subarray(0, 2).toString()).toBe(beginning);
  }
  await context.close();
});
