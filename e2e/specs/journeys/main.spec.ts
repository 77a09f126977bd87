import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { type JourneyDocument, ownDocument, realDocument } from '../../fixtures/journey-document';
import { acceptInvitation, expect, test } from '../../fixtures/test';
import { explainEverything, fillIndicators, untilSaved } from '../../pages/report-form';

const real = realDocument();
const DOCUMENTS: readonly { name: string; tag: string; document: () => JourneyDocument }[] = [
  { name: 'a document of an own department', tag: '@own', document: ownDocument },
  ...(real ? [{ name: 'the published document', tag: '@real', document: () => real }] : []),
];

const plain = (text: string) => text.replace(/\s/g, '');

async function importDocument(page: Page, { fileName, bytes, content }: JourneyDocument): Promise<void> {
  await page.goto('/admin/imports/new');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'text/plain', buffer: bytes });
  await page
    .getByRole('button', { name: /上传|预览/ })
    .first()
    .click();
  await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText(content.unit.name);
  await page
    .getByRole('button', { name: /确认导入|导入/ })
    .first()
    .click();
  await expect(page.locator('main')).toContainText(/已导入|完全一致|没有变化/);
}

/** Creates an account, or invites one that the import made. @returns its one-time link and login */
async function linkFor(page: Page): Promise<{ link: string; login: string }> {
  const panel = page.getByText('链接已生成，只显示这一次').locator('..');
  await expect(panel).toBeVisible();
  const link = ((await panel.textContent()) ?? '').match(/https?:\/\/[\w.:-]+\/link\/[\w-]+/)![0];
  const login = (await panel.locator('b').first().textContent()) ?? '';
  return { link, login };
}

async function createStaff(page: Page, role: string, unitCode: string, name: string) {
  await page.goto('/admin/users/new');
  await page.locator('#name').fill(name);
  await page.locator('#role').selectOption(role);
  await page.locator('#unitCode').selectOption(unitCode);
  await page.locator('form button[type=submit]').last().click();
  return linkFor(page);
}

async function inviteOwner(page: Page, project: BudgetProject, unitCode: string) {
  await page.goto(`/admin/users?unit=${unitCode}&q=${encodeURIComponent(project.owner!)}`);
  await page.getByRole('link', { name: project.owner!, exact: true }).first().click();
  await page.getByRole('button', { name: /邀请/ }).first().click();
  const confirm = page.getByRole('dialog').locator('button[type=submit]');
  if (await confirm.count()) await confirm.click();
  return linkFor(page);
}

async function report(page: Page, project: BudgetProject): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: project.name });
  await row.locator('a[href$="/report"]').first().click();
  await page.waitForURL(/\/report$/);
  await page.locator('#money-FISCAL-executed').fill(project.fiscal!);
  await page.locator('#goal-actual').fill('各项工作按计划完成。');
  await fillIndicators(page);
  await explainEverything(page);
  await untilSaved(page);
}

async function pdfText(page: Page, projectId: string): Promise<string> {
  const response = await page.request.get(`/api/projects/${projectId}/form.pdf`);
  expect(response.status()).toBe(200);
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: await response.body() }).toString();
}

for (const { name, tag, document } of DOCUMENTS) {
  test(`import, invite, report, return, resubmit, approve, PDF: ${name} ${tag}`, async ({
    browser,
    pageFor,
    server,
  }) => {
    test.setTimeout(300_000);
    const source = document();
    const project = source.content.projects[0]!;
    const unitCode = source.content.unit.code;
    const administrator = await pageFor('系统管理员');
    await importDocument(administrator, source);
    const invited = {
      owner: await inviteOwner(administrator, project, unitCode),
      evaluator: await createStaff(administrator, 'EVALUATOR', unitCode, '评价甲'),
      leader: await createStaff(administrator, 'LEADER', unitCode, '领导甲'),
    };
    const enter = async ({ link, login }: { link: string; login: string }) => {
      const page = await (await browser.newContext({ baseURL: server.url })).newPage();
      await acceptInvitation(page, link, login);
      return page;
    };

    const owner = await enter(invited.owner);
    await owner.goto('/my');
    await report(owner, project);
    const projectId = owner.url().split('/')[4]!;
    const written = await owner.locator('#goal-actual').inputValue();
    await owner.getByRole('button', { name: '提交', exact: true }).dblclick();
    await owner.waitForURL(/\/my/);

    const evaluator = await enter(invited.evaluator);
    await evaluator.goto(`/projects/${projectId}/review`);
    await evaluator.getByRole('button', { name: /^批注/ }).first().click();
    await evaluator.getByPlaceholder('写给责任人的批注').fill('请补充佐证说明');
    await evaluator.getByRole('button', { name: '保存批注' }).click();
    await expect(evaluator.getByText('请补充佐证说明').first()).toBeVisible();
    await evaluator.getByRole('button', { name: '退回', exact: true }).click();
    await evaluator.getByRole('dialog').getByRole('textbox').fill('部分说明不够具体');
    await evaluator.getByRole('dialog').locator('button[type=submit]').click();
    await expect(evaluator.getByRole('dialog')).toHaveCount(0);

    await owner.goto(`/projects/${projectId}/report`);
    await expect(owner.getByText('部分说明不够具体')).toBeVisible();
    await expect(owner.getByText('请补充佐证说明').first()).toBeVisible();
    await expect(owner.locator('#goal-actual')).toHaveValue(written);
    await owner.locator('#notes').fill('已按意见补充说明。');
    await untilSaved(owner);
    expect(await pdfText(owner, projectId)).toContain('草稿');
    await owner.getByRole('button', { name: '提交', exact: true }).click();
    await owner.waitForURL(/\/my/);

    await evaluator.goto(`/projects/${projectId}/review`);
    await evaluator.getByRole('button', { name: /通过/ }).first().click();
    for (const box of await evaluator.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await evaluator.getByRole('dialog').locator('button[type=submit]').click();
    await expect(evaluator.getByText('已评价').first()).toBeVisible();

    const leader = await enter(invited.leader);
    await leader.goto('/overview');
    await expect(leader.locator('main')).toContainText(project.name);
    const text = plain(await pdfText(leader, projectId));
    expect(text).not.toContain('草稿');
    expect(text).toContain(plain(project.name));
    for (const indicator of project.indicators) {
      expect(text).toContain(plain(indicator.name));
      expect(text).toContain(plain(indicator.target));
    }
    const zip = await leader.request.get('/api/overview/forms.zip');
    expect((await zip.body()).subarray(0, 2).toString()).toBe('PK');
    const xlsx = await leader.request.get('/api/overview/summary.xlsx');
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK');
    await leader.goto(`/projects/${projectId}`);
    await expect(leader.locator('main')).toContainText('退回');
    for (const page of [owner, evaluator, leader]) await page.context().close();
  });
}
