import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, testAlone } from '../../fixtures/test';

// A form is opened again here; others count on what is approved.
const test = testAlone('stamped-scans');

const NAME = '柳荫胡同片区环境整治提升';

/** The smallest PDF that is one, of other bytes for other words. */
function aScan(words: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% BT (${words}) Tj ET\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

async function projectPath(page: Page): Promise<string> {
  await page.goto('/projects');
  await page.getByRole('link', { name: NAME }).first().click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('扫描件', { exact: true })
    .setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

const upload = (page: Page) => page.getByRole('button', { name: '上传扫描件' });
const scans = (page: Page) => page.getByRole('list', { name: '盖章扫描件' }).getByRole('listitem');

test('a stamped scan is tied to the version that it names, and stays with it when the form is opened again', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  const path = await projectPath(page);
  await page.goto(path);
  const form = await page.request.get(`/api${path}/form.pdf`);
  const code = /CODE ([0-9A-Z-]{16}), SHA-256/.exec((await form.body()).toString('latin1'))?.[1] ?? '';

  await choose(page, '盖章自评表.pdf', aScan(`验证码 ${code}`));
  await upload(page).click();
  await expect(scans(page)).toHaveCount(1);
  await expect(scans(page)).toContainText(`第 1 版现行盖章自评表.pdf`);
  await expect(scans(page)).toContainText(`验证码 ${code}，与文件中的一致`);
  await expect(scans(page)).toContainText(/SHA-256 [0-9a-f]{64}/);
  expect(await accessibilityFaults(page)).toEqual([]);
  const link = scans(page).getByRole('link', { name: /^下载/ });
  const kept = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await kept.body()).equals(aScan(`验证码 ${code}`))).toBe(true);

  await choose(page, '电子章.pdf', Buffer.concat([await form.body(), Buffer.from('% a seal\n%%EOF\n')]));
  await upload(page).click();
  await expect(page.getByText('已登记，但它不是纸面扫描件')).toBeVisible();
  await expect(scans(page).filter({ hasText: '电子章.pdf' })).toContainText('不是纸面扫描');
  expect(await accessibilityFaults(page)).toEqual([]);
  await scans(page).filter({ hasText: '电子章.pdf' }).getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('不是扫描件');
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(scans(page)).toHaveCount(1);

  await choose(page, '盖章自评表.pdf', Buffer.from('not a PDF'));
  await upload(page).click();
  await expect(page.getByText('扫描件没有上传')).toBeVisible();

  await page.getByRole('button', { name: '重新评价' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('满意度依据有误');
  await page.getByRole('dialog').getByRole('button', { name: '重新评价' }).click();
  await expect(scans(page)).toContainText('该版已被重新评价取代');

  await scans(page).getByRole('button', { name: /^删除/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('扫描不清');
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(scans(page)).toHaveCount(0);
  await expect(page.getByText('删除盖章扫描件').first()).toBeVisible();
});

test('a leader reads scans and adds none', async ({ pageFor }) => {
  const page = await pageFor('领导');
  const path = await projectPath(page);
  await page.goto(path);
  await expect(upload(page)).toHaveCount(0);
  const refused = await page.request.post(`/api${path}/scans`, {
    multipart: { file: { name: '盖章.pdf', mimeType: 'application/pdf', buffer: aScan('越权') } },
  });
  expect(refused.status()).toBe(404);
});
