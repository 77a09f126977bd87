import type { Page } from '@playwright/test';
import { addDays, dayAt } from '@/lib/core/day';
import { expect, testAlone } from '../../fixtures/test';
import { expectStatus, goal, openDraft } from '../../pages/report-form';

const test = testAlone('stages');

const TODAY = dayAt(new Date());
const day = (days: number) => addDays(TODAY, days);

/** Sets the dates of 填报 for the year. */
async function setReporting(page: Page, opensOn: string, closesOn: string, grace: string): Promise<void> {
  await page.goto('/year');
  await page.locator('[id="stages.REPORT.opensOn"]').fill(opensOn);
  await page.locator('[id="stages.REPORT.closesOn"]').fill(closesOn);
  await page.locator('[id="stages.REPORT.graceDays"]').fill(grace);
  await page.getByLabel('设定或改动的原因').fill('区财政局通知自评工作安排');
  await page.getByRole('button', { name: '保存期限' }).click();
  await expect(page.getByText('年度期限已保存，对本年度全部项目生效。').first()).toBeVisible();
}

test('a form that closes while its owner types keeps the text, and saves it once the project has a new date', async ({
  pageFor,
}) => {
  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/year');
  await expect(evaluator.getByText('本年度没有设定期限')).toBeVisible();
  await setReporting(evaluator, day(-30), day(3), '');
  await expect(evaluator.getByText(`填报 ${day(3)} 截止，还有 3 天`)).toBeVisible();

  const owner = await pageFor('项目责任人');
  await openDraft(owner);
  await expect(owner.getByText(`填报 ${day(3)} 截止，还有 3 天`)).toBeVisible();
  const project = new URL(owner.url()).pathname.replace(/\/report$/, '');

  await setReporting(evaluator, day(-30), day(-2), '0');
  await goal(owner).fill('截止以后写的完成情况，一个字也不能丢。');
  await expectStatus(owner, 'refused');
  await expect(owner.getByTestId('save-status')).toContainText(`填报已于 ${day(-2)} 截止，逾期 2 天`);
  await expect(goal(owner)).toHaveValue('截止以后写的完成情况，一个字也不能丢。');

  owner.on('dialog', (dialog) => dialog.accept());
  await owner.reload();
  await expect(owner).toHaveURL(/\/review$/);
  await expect(owner.getByText(/本机还保留着 .*没有存到服务器的内容/)).toBeVisible();
  await expect(owner.getByText('截止以后写的完成情况，一个字也不能丢。')).toBeVisible();

  await evaluator.goto(project);
  await expect(evaluator.getByText('填报逾期 2 天').first()).toBeVisible();
  await evaluator.getByRole('button', { name: /^填报延期/ }).click();
  const dialog = evaluator.getByRole('dialog');
  await dialog.getByLabel('延期至').fill(day(5));
  await dialog.getByLabel('延期原因').fill('项目验收推迟');
  await dialog.getByRole('button', { name: '延期', exact: true }).click();
  await expect(evaluator.getByText(`已延期至 ${day(5)}：项目验收推迟`)).toBeVisible();

  await owner.goto(`${project}/report`);
  await expect(goal(owner)).toHaveValue('截止以后写的完成情况，一个字也不能丢。');
  await expectStatus(owner, 'saved');
  await owner.goto(project);
  await expect(owner.getByText('给这个项目延期').first()).toBeVisible();
  await owner.goto('/my');
  await expect(owner.getByText(`填报已延期，${day(5)} 截止，还有 5 天`).first()).toBeVisible();
});

test('after the closing other forms are read only, late in every list, and go back only with a new date', async ({
  pageFor,
}) => {
  const evaluator = await pageFor('评价人员');
  await setReporting(evaluator, day(-30), day(-2), '0');
  await evaluator.goto('/review?show=open');
  await expect(evaluator.getByText('填报逾期 2 天').first()).toBeVisible();
  await evaluator.goto('/projects');
  await expect(evaluator.getByText('填报逾期 2 天').first()).toBeVisible();
  await evaluator.goto('/overview');
  await expect(evaluator.getByText(/逾期：填报 \d+ 个/)).toBeVisible();

  await evaluator.goto('/review');
  await evaluator.locator('tbody th a').first().click();
  await evaluator.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = evaluator.getByRole('dialog');
  await dialog.getByLabel('退回原因').fill('请补充佐证材料');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(dialog.getByText('请填写新的填报期限')).toBeVisible();
  await dialog.getByLabel('新的填报期限').fill(day(7));
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(evaluator.getByText('已退回责任人').first()).toBeVisible();
});

test('dates that do not follow one another are named at their fields, and nothing is saved', async ({
  pageFor,
}) => {
  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/year');
  await evaluator.locator('[id="stages.REVIEW.opensOn"]').fill(day(9));
  await evaluator.locator('[id="stages.REVIEW.closesOn"]').fill(day(1));
  await evaluator.getByRole('button', { name: '保存期限' }).click();
  await expect(evaluator.getByRole('link', { name: '评价：截止日期不能早于开始日期' })).toBeVisible();
  await expect(evaluator.getByRole('link', { name: /请填写原因/ })).toBeVisible();
});
