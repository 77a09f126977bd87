import type { Page } from '@playwright/test';
import { BLOCKED, inGbk, largeFile, REFUSED } from '../../fixtures/bad-documents';
import { ownWord } from '../../fixtures/journey-document';
import { expect, test } from '../../fixtures/test';

type Upload = string | { name: string; mimeType: string; buffer: Buffer };

function textFile(name: string, buffer: Buffer): Upload {
  return { name: `${name}.txt`, mimeType: 'text/plain', buffer };
}

async function upload(page: Page, file: Upload): Promise<void> {
  await page.goto('/admin/imports/new');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '上传并预览' }).click();
}

/** The list of imports as it stands, to be the same again afterwards. */
async function listed(page: Page): Promise<string[]> {
  await page.goto('/admin/imports');
  return page.locator('tbody tr').allInnerTexts();
}

async function expectRefusal(page: Page, message: string | RegExp): Promise<void> {
  const alert = page.getByRole('alert').filter({ hasText: '没有导入任何内容' });
  await expect(alert.getByText(message)).toBeVisible();
  await expect(page.getByRole('button', { name: '上传并预览' })).toBeEnabled();
}

for (const { name, bytes, message } of REFUSED) {
  test(`a file is refused with its reason, and leaves nothing: ${name}`, async ({ pageFor }) => {
    const page = await pageFor('系统管理员');
    const before = await listed(page);
    await upload(page, textFile(name, await bytes()));
    await expectRefusal(page, message);
    expect(await listed(page)).toEqual(before);
  });
}

test('a file of 60 MB is refused before it is sent, and by the server', async ({ pageFor }, {
  outputDir,
}) => {
  const page = await pageFor('系统管理员');
  const before = await listed(page);
  await upload(page, largeFile(outputDir));
  await expectRefusal(page, '文件过大（60.0 MB），最大 20 MB。请确认选择的是部门预算公开文件。');
  const status = await page.evaluate(async () => {
    const body = new FormData();
    body.set('file', new File([new Uint8Array(60 * 1024 * 1024)], 'a.txt'));
    return (await fetch('/api/imports', { method: 'POST', body })).status;
  });
  expect(status).toBe(413);
  expect(await listed(page)).toEqual(before);
  expect((await page.request.get('/api/health')).status()).toBe(200);
});

for (const { name, bytes, problem } of BLOCKED) {
  test(`wrong rows are named, and block the import: ${name}`, async ({ pageFor }) => {
    const page = await pageFor('系统管理员');
    const before = await listed(page);
    await upload(page, textFile(name, bytes()));
    await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}/);
    await expect(page.getByRole('table', { name: /文本中的问题/ }).locator('tbody')).toContainText(problem);
    await expect(page.getByRole('button', { name: '确认导入' })).toHaveCount(0);
    await page.getByRole('button', { name: '关闭预览，不保留' }).click();
    await page.waitForURL(/\/admin\/imports$/);
    expect(await listed(page)).toEqual(before);
  });
}

test('a text in GBK is read as what it says, and a cancelled preview leaves nothing', async ({ pageFor }) => {
  const page = await pageFor('系统管理员');
  const before = await listed(page);
  await upload(page, textFile('国标编码', inGbk()));
  await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('青柳街道办事处');
  await expect(page.locator('main')).toContainText('河道巡查服务');
  await page.getByLabel('确认：这是另一个部门的预算文本，新建其单位').check();
  await expect(page.getByRole('button', { name: '确认导入' })).toBeEnabled();
  await page.getByRole('button', { name: '取消，不保留' }).click();
  await page.waitForURL(/\/admin\/imports$/);
  expect(await listed(page)).toEqual(before);
});

test('a Word document of several pages is read, and what was left aside is said', async ({ pageFor }) => {
  const page = await pageFor('系统管理员');
  const before = await listed(page);
  await upload(page, { name: '预算.docx', mimeType: '', buffer: await ownWord('青柳', '392') });
  await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}/);
  const main = page.locator('main');
  await expect(main).toContainText('青柳街道办事处');
  await expect(main).toContainText('文件含有宏，没有运行，也没有读取。');
  await expect(main).toContainText('文件有 1 处外部链接，只读取了链接的文字，没有访问。');
  await page.getByLabel('确认：这是另一个部门的预算文本，新建其单位').check();
  await expect(page.getByRole('button', { name: '确认导入' })).toBeEnabled();
  await page.getByRole('button', { name: '取消，不保留' }).click();
  await page.waitForURL(/\/admin\/imports$/);
  expect(await listed(page)).toEqual(before);
});
