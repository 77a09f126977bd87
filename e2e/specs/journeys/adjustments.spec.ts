import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const PROJECT = '大件垃圾及装修垃圾清运';
const INDICATOR = '清运大件垃圾';

async function openProject(page: Page): Promise<string> {
  await page.goto(`/projects?q=${encodeURIComponent(PROJECT)}`);
  await page.getByRole('link', { name: PROJECT, exact: true }).click();
  await page.waitForURL(/\/projects\/[^/?]+$/);
  return new URL(page.url()).pathname;
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
  const answer = await owner.request.get(`/api${project}/form.pdf`);
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: await answer.body() }).toString();
  expect(text.replace(/\s/g, '')).toContain('原指标值：≥2200吨调整后指标值：≥2000吨');
  await owner.goto(project);
  await expect(owner.getByText('批准了目标调整')).toBeVisible();
});
