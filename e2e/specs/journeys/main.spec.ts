import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { type JourneyDocument, ownDocument, realDocument } from '../../fixtures/journey-document';
import { acceptInvitation, expect, test } from '../../fixtures/test';
import { createStaff, type Invited, importDocument, inviteOwner } from '../../pages/administration';
import { explainEverything, fillIndicators, goal, readReport, untilSaved } from '../../pages/report-form';
import { approve, commentAndReturn } from '../../pages/review-form';

const real = realDocument();
/** The own department's also runs in the oldest browser (playwright.config.ts). */
const DOCUMENTS: readonly { name: string; tag: string; document: () => JourneyDocument }[] = [
  { name: 'a document of an own department', tag: '@oldest', document: ownDocument },
  ...(real ? [{ name: 'the published document', tag: '@real', document: () => real }] : []),
];

const plain = (text: string) => text.replace(/\s/g, '');

async function report(page: Page, project: BudgetProject): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: project.name });
  await row.locator('a[href$="/report"]').first().click();
  await page.waitForURL(/\/report$/);
  await page.locator('#money-FISCAL-executed').fill(project.fiscal!);
  await goal(page).fill('各项工作按计划完成。');
  await fillIndicators(page);
  await explainEverything(page);
  await untilSaved(page);
  await expect(page.getByTestId('execution-score')).toContainText('10.00');
}

async function pdfText(page: Page, projectId: string): Promise<string> {
  const response = await page.request.get(`/api/projects/${projectId}/form.pdf`);
  expect(response.status()).toBe(200);
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: await response.body() });
  return plain(text.toString());
}

for (const { name, tag, document } of DOCUMENTS) {
  test(`import, invite, report, return, resubmit, approve, PDF: ${name} ${tag}`, async ({
    browser,
    pageFor,
    server,
  }, { project: { name: browserName } }) => {
    test.setTimeout(300_000);
    expect(browser.version().startsWith('109.')).toBe(browserName === 'chromium-109');
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
    const enter = async ({ link, login }: Invited) => {
      const page = await (await browser.newContext({ baseURL: server.url })).newPage();
      await acceptInvitation(page, link, login);
      return page;
    };

    const owner = await enter(invited.owner);
    await owner.goto('/my');
    await report(owner, project);
    const projectId = owner.url().split('/')[4]!;
    const written = await goal(owner).inputValue();
    await owner.getByRole('button', { name: '提交', exact: true }).dblclick();
    await owner.waitForURL(/\/my/);
    await owner.goto(`/projects/${projectId}`);
    const submissions = owner
      .getByRole('paragraph')
      .filter({ hasText: '提交了自评表，从“填报中”变为“已提交”' });
    await expect(submissions).toHaveCount(1);

    const evaluator = await enter(invited.evaluator);
    await evaluator.goto(`/projects/${projectId}/review`);
    await commentAndReturn(evaluator, '请补充佐证说明', '部分说明不够具体');

    await owner.goto(`/projects/${projectId}/report`);
    await expect(owner.getByText('部分说明不够具体')).toBeVisible();
    await expect(owner.getByText('请补充佐证说明').first()).toBeVisible();
    await expect(goal(owner)).toHaveValue(written);
    await owner.getByRole('button', { name: /^标为已处理/ }).click();
    await expect(owner.getByRole('button', { name: /^标为已处理/ })).toHaveCount(0);
    await owner.locator('#notes').fill('已按意见补充说明。');
    await untilSaved(owner);
    const shown = await readReport(owner);
    expect(await pdfText(owner, projectId)).toContain('草稿');
    await owner.getByRole('button', { name: '提交', exact: true }).click();
    await owner.waitForURL(/\/my/);

    await evaluator.goto(`/projects/${projectId}/review`);
    await approve(evaluator);

    const leader = await enter(invited.leader);
    await leader.goto('/overview');
    await expect(leader.locator('main')).toContainText(project.name);
    const text = await pdfText(leader, projectId);
    expect(text).not.toContain('草稿');
    expect(text).toContain(plain(project.name));
    expect(text).toContain(shown.total);
    expect(shown.rows).toHaveLength(project.indicators.length);
    for (const [i, { name: indicator, target }] of project.indicators.entries()) {
      const { actual, score } = shown.rows[i]!;
      for (const printed of [indicator, target, actual, score]) expect(text).toContain(plain(printed));
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
