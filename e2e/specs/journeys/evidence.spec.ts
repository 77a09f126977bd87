import type { Locator, Page } from '@playwright/test';
import { PICTURE_BASE64, pdf } from '../../fixtures/evidence-files';
import { expect, test } from '../../fixtures/test';
import { expectStatus, firstNumber, goal, openDraft, untilSaved } from '../../pages/report-form';

const MB = 1024 * 1024;

test.beforeEach(() => {
  test.setTimeout(180_000);
});

const firstRow = (page: Page): Locator => page.locator('tr', { has: firstNumber(page) }).first();
const list = (within: Page | Locator): Locator => within.getByRole('list', { name: /^佐证材料：/ });
const wholeProject = (page: Page): Locator => page.locator('#evidence');
const parts = '**/evidence/uploads/*';

async function choose(within: Locator, ...files: ReturnType<typeof pdf>[]): Promise<void> {
  await within.locator('input[type=file][multiple]').setInputFiles(files);
}

/** Gives a file to whatever takes it at that element: a drop, or a paste without any text beside it. */
async function give(element: Locator, how: 'drop' | 'paste', name: string, base64: string): Promise<void> {
  await element.evaluate(
    (target, file) => {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], file.name, { type: 'image/png' }));
      const init = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        file.how === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: data })
          : new ClipboardEvent('paste', { ...init, clipboardData: data }),
      );
    },
    { how, name, base64 },
  );
}

test('what is typed is saved while files are on their way, are cancelled, and go on after a broken connection @oldest', async ({
  pageFor,
}) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const row = firstRow(page);

  // Parts are never answered while the text is typed: the upload hangs, the save does not.
  await page.route(parts, async (route) => {
    if (route.request().method() !== 'PATCH') await route.continue();
  });
  await choose(row, pdf('验收单.pdf', 3 * MB));
  await expect(row.getByRole('progressbar', { name: /验收单/ })).toBeVisible();
  await expect(page.getByTestId('uploads-in-bar')).toContainText('上传 1 个文件');
  await goal(page).fill('上传的同时填写的内容。');
  await untilSaved(page);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByText(/还有 1 个佐证材料没有传完/)).toBeVisible();

  await row.getByRole('button', { name: /^取消 ?：验收单/ }).click();
  await expect(row.getByText('验收单.pdf')).toBeHidden();
  await page.unroute(parts);

  // The connection breaks after the first part; what has arrived is not sent again.
  const offsets: string[] = [];
  let broken = true;
  await page.route(parts, async (route) => {
    const request = route.request();
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '');
    if (broken && (request.method() !== 'PATCH' || offsets.length > 1)) await route.abort('connectionfailed');
    else await route.continue();
  });
  await choose(row, pdf('合同.pdf', 3 * MB));
  await expect(row.getByText(/连接中断，已传的部分保留在服务器上/)).toBeVisible({ timeout: 60_000 });
  await goal(page).fill('断线之后填写的内容。');
  await untilSaved(page);
  broken = false;
  offsets.length = 0;
  await row.getByRole('button', { name: /^继续上传 ?：合同/ }).click();
  await expect(list(row).getByRole('button', { name: '预览 合同.pdf' })).toBeVisible({ timeout: 60_000 });
  expect(offsets).toEqual([String(MB), String(2 * MB)]);
  await page.unroute(parts);

  await page.locator('#notes').fill('全部传完之后填写的内容。');
  await untilSaved(page);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(goal(page)).toHaveValue('断线之后填写的内容。');
  await expect(page.locator('#notes')).toHaveValue('全部传完之后填写的内容。');
  await expect(list(firstRow(page))).toContainText('合同.pdf');
  await expect(list(firstRow(page))).not.toContainText('验收单.pdf');
});

test('files are dropped, pasted and chosen, refused in words, looked at, removed and told of', async ({
  pageFor,
}) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const row = firstRow(page);
  await give(row, 'drop', '现场.png', PICTURE_BASE64);
  await expect(list(row).getByRole('button', { name: '预览 现场.png' })).toBeVisible();
  const before = await firstNumber(page).inputValue();
  await give(firstNumber(page), 'paste', 'image.png', PICTURE_BASE64);
  await expect(page.getByText(/内容相同的文件已在此处（现场\.png）/)).toBeVisible();
  expect(await firstNumber(page).inputValue()).toBe(before);

  const card = wholeProject(page);
  const svg = { name: '图.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };
  await choose(card, svg, { ...pdf('假的.pdf'), buffer: Buffer.from('<html>') }, pdf('年度总结.pdf'));
  await expect(card.getByText('.svg 文件可能含有程序代码，不能上传。')).toBeVisible();
  await expect(card.getByText(/文件名以 \.pdf 结尾（PDF 文件），内容却不像是这种文件/)).toBeVisible();
  await expect(card.getByRole('button', { name: '预览 年度总结.pdf' })).toBeVisible();
  for (const name of ['图.svg', '假的.pdf'])
    await card.getByRole('button', { name: new RegExp(`^关闭 ?：${name}`) }).click();

  await row.getByRole('button', { name: '预览 现场.png' }).click();
  const image = page.getByRole('img', { name: '现场.png' });
  await expect(image).toBeVisible();
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(1);
  await page.keyboard.press('Escape');

  await card.getByRole('button', { name: '预览 年度总结.pdf' }).click();
  const viewer = page.getByTitle('预览 年度总结.pdf');
  await expect(viewer).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await expect(viewer).toBeHidden();

  const address = await card.getByRole('link', { name: '下载 年度总结.pdf' }).getAttribute('href');
  const saved = await page.request.get(address!);
  expect(saved.headers()).toMatchObject({
    'content-disposition': `attachment; filename="????.pdf"; filename*=UTF-8''${encodeURIComponent('年度总结.pdf')}`,
    'x-content-type-options': 'nosniff',
  });
  expect(saved.headers()['content-security-policy']).toContain('sandbox');
  expect((await saved.body()).equals(pdf('').buffer)).toBe(true);
  const shown = await page.request.get(`${address}?preview`);
  expect(shown.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-frame-options': 'SAMEORIGIN',
  });
  expect(shown.headers()['content-security-policy']).not.toContain("frame-ancestors 'none'");
  const evaluator = await pageFor('评价人员');
  expect((await evaluator.request.get(address!)).status()).toBe(200);
  const administrator = await pageFor('系统管理员');
  expect((await administrator.request.get(address!)).status()).toBe(404);
  const stranger = await pageFor(null);
  expect((await stranger.request.get(address!)).status()).toBe(401);

  const project = new URL(page.url()).pathname.replace('/report', '');
  await evaluator.goto(`${project}/review`);
  await expect(list(evaluator).filter({ hasText: '现场.png' })).toBeVisible();
  await expect(evaluator.locator('#evidence')).toContainText('年度总结.pdf');
  await expect(evaluator.getByRole('button', { name: /删除/ })).toHaveCount(0);

  await card.getByRole('button', { name: '删除 年度总结.pdf' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(card.getByRole('button', { name: '预览 年度总结.pdf' })).toHaveCount(0);
  expect((await page.request.get(address!)).status()).toBe(404);
  await goal(page).fill('删除之后照常保存。');
  await untilSaved(page);
  await expectStatus(page, 'saved');
  await page.goto(project);
  await expect(page.getByText('删除了佐证材料').first()).toBeVisible();
});
