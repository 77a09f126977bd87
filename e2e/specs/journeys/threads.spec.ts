import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';
import { untilSaved } from '../../pages/report-form';

const PROJECT = '公共绿地养护';

test('a comment is answered by the owner and resolved by the evaluator, who sees what was changed', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  await owner.goto('/my');
  await owner.getByRole('link', { name: new RegExp(`^继续填报\\s*：${PROJECT}`) }).click();
  await expect(owner.getByText('3 条批注待处理')).toBeVisible();
  const projectId = owner.url().split('/')[4]!;
  const handle = owner.getByRole('button', { name: /标为已处理/ });

  await owner.locator('#notes').fill('成活率按补植后口径填写。');
  await owner.getByRole('button', { name: /^回复/ }).first().click();
  await owner.getByPlaceholder('怎样处理的，或为什么不改').pressSequentially('已按月列明');
  await untilSaved(owner);
  await owner.reload();
  await expect(owner.getByPlaceholder('怎样处理的，或为什么不改')).toHaveValue('已按月列明');
  await owner.getByRole('button', { name: /^回复并标为已处理/ }).click();
  await expect(handle).toHaveCount(2);
  await expect(owner.getByText('已按月列明')).toBeVisible();
  await expect(owner.locator('#notes')).toHaveValue('成活率按补植后口径填写。');
  expect(await accessibilityFaults(owner)).toEqual([]);
  await untilSaved(owner);

  await owner.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = owner.getByRole('dialog', { name: '还有 2 条批注未处理' });
  await expect(dialog.getByRole('link')).toHaveCount(2);
  await dialog.getByRole('button', { name: '仍然提交' }).click();
  await owner.waitForURL(/\/my/);

  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/review');
  const line = evaluator.getByRole('row').filter({ hasText: PROJECT });
  await expect(line).toContainText('未解决批注 3（已处理 1）');
  await line.getByRole('link', { name: PROJECT, exact: true }).click();
  await expect(evaluator.getByRole('heading', { name: '第 2 次提交的变化' })).toBeVisible();
  const changes = evaluator.getByRole('list', { name: '变化' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await expect(changes).toContainText('其他需要说明的问题：原为空 → 改为成活率按补植后口径填写。');
  await evaluator.getByLabel('绩效指标表只看有变化的').check();
  await expect(evaluator.getByText('没有哪项指标有变化。')).toBeVisible();
  await evaluator.getByLabel('绩效指标表只看有变化的').uncheck();

  const resolve = evaluator.getByRole('button', { name: /^解决/ });
  await expect(resolve).toHaveCount(3);
  await resolve.first().focus();
  await evaluator.keyboard.press('Enter');
  await expect(resolve).toHaveCount(2);
  await evaluator.getByRole('button', { name: /^回复/ }).first().focus();
  await evaluator.keyboard.press('Enter');
  await evaluator.keyboard.type('请再看一遍');
  await evaluator.keyboard.press('Control+Enter');
  await expect(evaluator.getByText('请再看一遍')).toBeVisible();
  expect(await accessibilityFaults(evaluator)).toEqual([]);
  await evaluator.getByRole('button', { name: '通过', exact: true }).click();
  await expect(evaluator.getByRole('dialog')).toContainText('还有 2 条批注未解决');
  await evaluator.keyboard.press('Escape');

  await owner.goto(`/projects/${projectId}`);
  await expect(owner.locator('main')).toContainText('解决了批注');
});
