import { expect, test } from '../../fixtures/test';
import { expectStatus, untilSaved } from '../../pages/report-form';

const DEADLINE = '**时间前完成暂存点整治';
const FLOOR = '规范暂存点';

test('an evaluator decides by keyboard what targets mean, and the owner reports what fits', async ({
  pageFor,
}) => {
  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/readings');
  const group = (name: string) => evaluator.locator('li[data-group]', { hasText: name }).first();
  const status = evaluator.getByRole('status').filter({ hasText: /选定/ });

  await group(FLOOR).locator('[data-choice="1"]').focus();
  await evaluator.keyboard.press('Enter');
  await expect(group(FLOOR)).toContainText('待保存');
  await expect(group(DEADLINE).locator('[data-choice="1"]')).toBeFocused();
  await evaluator.keyboard.press('2');
  await expect(group(DEADLINE)).toContainText('按指标性质');
  await expect(status).toHaveText('已选定 2 组，2 条指标，尚未保存');
  await evaluator.keyboard.press('u');
  await expect(group(DEADLINE).locator('[data-choice="1"]')).toBeFocused();
  await evaluator.keyboard.press('Enter');
  await expect(status).toHaveText('已选定 2 组，2 条指标，尚未保存');
  await evaluator.getByRole('button', { name: '保存决定' }).click();
  await expect(evaluator.getByText(/已保存 2 条指标的含义/)).toBeVisible();
  await expect(group(FLOOR)).toHaveCount(0);

  await evaluator.goto('/readings?show=decided&kind=deadline');
  await expect(group(DEADLINE)).toContainText('完成期限，2024年10月31日前（含当日）');

  const owner = await pageFor('项目责任人');
  await owner.goto('/my');
  await owner.getByRole('row').filter({ hasText: '大件垃圾' }).locator('a[href$="/report"]').click();
  const row = owner.getByRole('row').filter({ hasText: DEADLINE });
  await expect(row).toContainText('期限：2024年10月31日（含当日）');
  await row.getByLabel(/完成时间/).fill('２０２４年１１月２日');
  await expect(row).toContainText('逾期，得分比例待评价人员确认，暂计0分');
  await row.getByText('已确认含义').click();
  await row.getByLabel(/对指标含义的意见/).fill('合同约定十一月底完成');
  await untilSaved(owner);
  await owner.reload();
  await expect(
    owner
      .getByRole('row')
      .filter({ hasText: DEADLINE })
      .getByLabel(/完成时间/),
  ).toHaveValue('2024-11-02');
  await expectStatus(owner, 'saved');

  await evaluator.reload();
  await expect(group(DEADLINE)).toContainText('责任人的意见：合同约定十一月底完成');
});
