import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const NAME = '柳荫胡同片区环境整治提升';

/** The PDF of an approved form, as its leader downloads it. */
async function formOf(leader: Page): Promise<Buffer> {
  await leader.goto('/overview');
  const link = leader.getByRole('row').filter({ hasText: NAME }).getByRole('link').first();
  const [, projectId] = /projects\/([^/]+)/.exec((await link.getAttribute('href')) ?? '') ?? [];
  return (await leader.request.get(`/api/projects/${projectId}/form.pdf`)).body();
}

const changed = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')]);

test('whoever holds an approved form verifies it by its code and by its file, without an account', async ({
  pageFor,
}) => {
  const bytes = await formOf(await pageFor('领导'));
  const code = /CODE ([0-9A-Z-]{16}), SHA-256/.exec(bytes.toString('latin1'))?.[1] ?? '';

  const page = await pageFor(null);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: '核验文件' }).click();
  await page.getByLabel('按验证码核验').fill(code.toLowerCase().replaceAll('-', ''));
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.waitForURL(`**/verify/${code}`);
  await expect(page.getByText(NAME)).toBeVisible();
  await expect(page.getByText('有效', { exact: true }).first()).toBeVisible();

  await page.getByRole('link', { name: '核验另一份' }).click();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/verify')) sent.push(request.method());
  });
  const choose = (buffer: Buffer) =>
    page
      .getByLabel('按 PDF 文件核验')
      .setInputFiles({ name: '自评表.pdf', mimeType: 'application/pdf', buffer });
  await choose(bytes);
  await expect(page.getByText('真实有效')).toBeVisible();
  await choose(changed(bytes));
  await expect(page.getByText('内容被改动')).toBeVisible();
  // The file never left the browser.
  expect(sent).toEqual(['GET', 'GET']);

  await page.goto('/verify?code=0000-0000-0000-5');
  await expect(page.getByText('验证码有误')).toBeVisible();
});

test('a file that a browser cannot hash is sent, and gets the same answer', async ({ pageFor }) => {
  const bytes = await formOf(await pageFor('领导'));
  const page = await pageFor(null);
  for (const [data, verdict] of [
    [bytes, 'genuine'],
    [changed(bytes), 'altered'],
  ] as const) {
    const answer = await page.request.post('/api/verify', { data });
    expect(await answer.json()).toMatchObject({ verdict, documents: [{ figures: { project: NAME } }] });
  }
});
