import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const PROJECT = '大件垃圾及装修垃圾清运';
const INDICATOR = '清运大件垃圾';

async function openProject(page: Page, name = PROJECT): Promise<string> {
  await page.goto(`/projects?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/projects\/[^/?]+$/);
  return new URL(page.url()).pathname;
}

/** The words of the form's PDF, without white space. */
async function pdfText(page: Page, project: string): Promise<string> {
  const answer = await page.request.get(`/api${project}/form.pdf`);
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: await answer.body() }).toString();
  return text.replace(/\s/g, '');
}

async function ask(page: Page, target: string, documentNumber: string): Promise<void> {
  await page.getByRole('button', { name: '申请调整绩效目标' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('指标', { exact: true }).selectOption({ label: `${INDICATOR}（≥ 2200 吨）` });
  await dialog.getByLabel('调整后指标值').fill(target);
  await dialog.getByLabel('文号').fill(documentNumber);
  await dialog.getByLabel('调整原因').fill('年中减少两个清运点');
  await dialog.getByRole('button', { name: '提出申请' }).click();
}

test('a target is adjusted: asked for, approved on the queue, and printed beside the original', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  const project = await openProject(owner);
  await ask(owner, '两千', '');
  const dialog = owner.getByRole('dialog');
  await expect(dialog.getByText('定量指标的指标值须为数字')).toBeVisible();
  await expect(dialog.getByText('请填写文号')).toBeVisible();
  await dialog.getByLabel('调整后指标值').fill('2000');
  await dialog.getByLabel('文号').fill('云财〔2024〕15号');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(owner.getByText('等待批准').first()).toBeVisible();
  await owner.goto(`${project}/report`);
  await expect(owner.getByText('有目标调整申请等待评价人员批准').first()).toBeVisible();

  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/review');
  const waiting = evaluator.getByRole('list', { name: '等待批准的目标调整申请' });
  await expect(waiting).toContainText('≥ 2200 吨 → ≥ 2000 吨');
  await waiting.getByRole('button', { name: /^批准/ }).click();
  await evaluator.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await expect(waiting).toHaveCount(0);

  await owner.goto(`${project}/report`);
  const row = owner.getByRole('row').filter({ hasText: INDICATOR }).first();
  await expect(row).toContainText('调整后指标值 ≥ 2000 吨');
  await expect(row).toContainText('原指标值 ≥ 2200 吨');
  expect(await pdfText(owner, project)).toContain('原指标值：≥2200吨调整后指标值：≥2000吨');
  await owner.goto(project);
  await expect(owner.getByText('批准了目标调整')).toBeVisible();
});

test('money is added in the course of the year, and the form says how it came to 全年预算数', async ({
  pageFor,
}) => {
  const evaluator = await pageFor('评价人员');
  const project = await openProject(evaluator, '雨季防汛保障');
  await evaluator.getByRole('button', { name: '登记预算调整' }).click();
  const dialog = evaluator.getByRole('dialog');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog.getByText('请选择调整类型')).toBeVisible();
  await dialog.getByLabel('调整类型').selectOption({ label: '追加' });
  await dialog.getByLabel('日期').fill('2024-07-15');
  await dialog.getByLabel('金额').fill('3.5');
  await dialog.getByLabel('文号').fill('云财〔2024〕15号');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const listed = evaluator.getByRole('list', { name: '当年财政拨款的预算调整' });
  await expect(listed).toContainText('2024-07-15 追加 3.50 云财〔2024〕15号');
  const [initial, annual] = await evaluator
    .getByRole('row', { name: /当年财政拨款/ })
    .first()
    .getByRole('cell')
    .allInnerTexts();
  expect(Number(annual) - Number(initial)).toBeCloseTo(3.5, 6);

  const owner = await pageFor('项目责任人');
  await owner.goto(`${project}/report`);
  await expect(owner.getByText('2024-07-15 追加 3.50').first()).toBeVisible();
  expect(await pdfText(owner, project)).toContain(annual);
});

test('a project is merged into another by a document, and both say so', async ({ pageFor }) => {
  const evaluator = await pageFor('评价人员');
  const [from, into] = ['群众文化活动', '全民健身与科学普及活动'];
  const target = await openProject(evaluator, into);
  await openProject(evaluator, from);
  await evaluator.getByRole('button', { name: '管理' }).click();
  await evaluator.getByRole('button', { name: '设为不参评' }).click();
  const dialog = evaluator.getByRole('dialog', { name: '设为不参评' });
  await dialog.getByLabel('类型').selectOption({ label: '合并到另一个项目' });
  await dialog.getByLabel('并入的项目').selectOption({ label: into });
  await dialog.getByLabel('文号').fill('云财〔2024〕16号');
  await dialog.getByLabel('原因').fill('两个项目的活动合并举办');
  await dialog.getByRole('button', { name: '设为不参评', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(evaluator.getByText('本项目已合并，不参评')).toBeVisible();
  await expect(evaluator.getByText('两个项目的活动合并举办（云财〔2024〕16号）')).toBeVisible();
  await evaluator.goto(target);
  await expect(evaluator.getByText('有项目并入本项目')).toBeVisible();
  await evaluator.goto('/projects?state=EXEMPT');
  await expect(evaluator.getByRole('row').filter({ hasText: from })).toContainText('不参评（合并）');
});
