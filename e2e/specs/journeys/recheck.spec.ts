import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

const PROJECT = '柳荫胡同片区环境整治提升';

test('a sample is drawn by a seed, one project is added by hand, rechecked, and its owner says what was mended', async ({
  pageFor,
}) => {
  const leader = await pageFor('领导');
  await leader.goto('/recheck');
  await leader.getByRole('button', { name: '人工指定' }).click();
  const dialog = leader.getByRole('dialog');
  const option = dialog.getByRole('option').filter({ hasText: PROJECT });
  await dialog.getByLabel('项目').selectOption((await option.getAttribute('value'))!);
  await dialog.getByRole('textbox').fill('群众反映集中');
  await dialog.getByRole('button', { name: '列入复核' }).click();
  await expect(dialog).toHaveCount(0);
  await leader.getByRole('button', { name: '随机抽取' }).click();
  await dialog.getByLabel('抽取比例').fill('20');
  await dialog.getByLabel('随机种子').fill('2024-11-28');
  await dialog.getByRole('button', { name: '抽取', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(leader.getByText('按种子重抽结果一致')).toBeVisible();
  await expect(leader.getByText(/抽 20%，抽中 \d+ 个，种子 2024-11-28/)).toBeVisible();
  const exported = await leader.request.get('/api/recheck/list.xlsx');
  expect(exported.headers()['content-type']).toContain('spreadsheetml');

  const line = leader.getByRole('row').filter({ hasText: PROJECT });
  await expect(line).toContainText('人工指定：群众反映集中');
  await line.getByRole('link', { name: PROJECT, exact: true }).click();
  await leader
    .getByRole('textbox', { name: /：复核得分$/ })
    .nth(1)
    .fill('0.5');
  await expect(leader.getByRole('textbox', { name: '复核得分', exact: true })).not.toHaveValue('');
  await leader.getByLabel('复核意见').fill('现场少一处。');
  await leader.getByLabel('整改要求').fill('补做并拍照留存。');
  expect(await accessibilityFaults(leader)).toEqual([]);
  await leader.reload();
  await expect(leader.getByText('已恢复上次未保存的内容，请核对。')).toBeVisible();
  await expect(leader.getByLabel('整改要求')).toHaveValue('补做并拍照留存。');
  await leader.getByRole('button', { name: '保存复核结果' }).click();
  await expect(leader.getByText('待整改')).toBeVisible();
  const projectId = (await leader.getByRole('link', { name: '查看自评表' }).getAttribute('href'))!.split(
    '/',
  )[2]!;

  const owner = await pageFor('项目责任人');
  await owner.goto(`/projects/${projectId}`);
  await owner.getByRole('button', { name: '报告整改结果' }).click();
  await owner.getByRole('dialog').getByLabel('整改结果').fill('已补做，照片存档。');
  await owner.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(owner.getByRole('region', { name: '复核' }).getByText('已整改')).toBeVisible();
  await expect(owner.locator('main')).toContainText('报告了整改结果');
  expect(await accessibilityFaults(owner)).toEqual([]);

  await leader.goto('/recheck?show=mended');
  await expect(leader.getByRole('row').filter({ hasText: PROJECT })).toContainText('已补做，照片存档。');

  await leader
    .getByRole('row')
    .filter({ hasText: PROJECT })
    .getByRole('link', { name: PROJECT, exact: true })
    .click();
  await leader.getByLabel('整改要求').fill('照片须有日期。');
  await leader.getByRole('button', { name: '保存复核结果' }).click();
  await expect(leader.getByText('待整改')).toBeVisible();
  await expect(leader.getByText('已补做，照片存档。')).toBeVisible();

  await owner.goto('/my');
  await expect(owner.getByRole('row').filter({ hasText: PROJECT })).toContainText('照片须有日期。');
  await owner.goto('/messages');
  await expect(owner.getByText(/更改了整改要求，请整改并报告整改结果：照片须有日期。/)).toBeVisible();
  await owner.goto(`/projects/${projectId}`);
  const region = owner.getByRole('region', { name: '复核' });
  await expect(region).toContainText('第 1 轮整改结果');
  await expect(region).toContainText('已补做，照片存档。');
  await owner.getByRole('button', { name: '报告整改结果' }).click();
  await owner.getByRole('dialog').getByLabel('整改结果').fill('已补日期。');

  await leader.getByLabel('整改要求').fill('照片须有日期和地点。');
  await leader.getByRole('button', { name: '保存复核结果' }).click();
  await expect(leader.getByRole('definition').filter({ hasText: '照片须有日期和地点。' })).toBeVisible();
  await owner.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const moved = owner.getByRole('dialog', { name: '整改情况已在别处保存' });
  await expect(moved).toContainText('照片须有日期和地点。');
  await moved.getByRole('button', { name: '保留两边的修改' }).click();
  const report = owner.getByRole('dialog', { name: '报告整改结果' });
  await expect(report).toContainText('整改要求：照片须有日期和地点。');
  await expect(report.getByLabel('整改结果')).toHaveValue('已补日期。');
  await report.getByLabel('整改结果').fill('已补日期和地点。');
  await report.getByRole('button', { name: '保存' }).click();
  await expect(region.getByText('已整改')).toBeVisible();
  await leader.goto('/messages');
  await expect(leader.getByText(/报告了“.+”的整改结果：已补日期和地点。/)).toBeVisible();
});

test('two people give a result of the same 复核: nothing of either is lost, also after a reload', async ({
  pageFor,
}) => {
  const leader = await pageFor('领导');
  await leader.goto('/recheck');
  await leader.getByRole('button', { name: '人工指定' }).click();
  const add = leader.getByRole('dialog');
  const [chosen = ''] = await add.getByRole('option').allTextContents();
  await add.getByRole('textbox').fill('金额大');
  await add.getByRole('button', { name: '列入复核' }).click();
  await expect(add).toHaveCount(0);
  const name = chosen.replace(/（[^（]*）$/, '');
  await leader.getByRole('link', { name, exact: true }).click();
  await leader.waitForURL(/\/recheck\/./);
  const evaluator = await pageFor('评价人员');
  await evaluator.goto(leader.url());

  const score = (page: typeof leader, nth: number) =>
    page.getByRole('textbox', { name: /：复核得分$/ }).nth(nth);
  await score(leader, 1).fill('0.5');
  await leader.getByLabel('复核意见').fill('领导的意见。');
  await score(evaluator, 2).fill('0.25');
  await evaluator.getByLabel('复核意见').fill('评价人员的意见。');
  await evaluator.getByRole('button', { name: '保存复核结果' }).click();
  await expect(evaluator.getByText('已复核')).toBeVisible();

  await leader.getByRole('button', { name: '保存复核结果' }).click();
  const dialog = leader.getByRole('dialog', { name: '这份复核结果已在别处保存' });
  await expect(dialog).toContainText(/于 \d{4}-\d\d-\d\d \d\d:\d\d 保存了这份复核结果/);
  await expect(dialog.getByRole('row').filter({ hasText: '复核意见' })).toContainText('领导的意见。');
  await expect(dialog.getByRole('row').filter({ hasText: '复核意见' })).toContainText('评价人员的意见。');
  expect(await accessibilityFaults(leader)).toEqual([]);
  await leader.reload();
  await dialog.getByRole('button', { name: '采用已保存的内容' }).click();
  await expect(leader.getByLabel('复核意见')).toHaveValue('评价人员的意见。');
  await expect(score(leader, 1)).toHaveValue('0.5');
  await expect(score(leader, 2)).toHaveValue('0.25');
  await leader.getByRole('button', { name: '保存复核结果' }).click();
  await expect(leader.getByText(/复核结果已保存/)).toBeVisible();

  await evaluator.getByLabel('整改要求').fill('补证明。');
  await evaluator.reload();
  await evaluator.getByRole('dialog').getByRole('button', { name: '保留两边的修改' }).click();
  await evaluator.getByRole('button', { name: '保存复核结果' }).click();
  await expect(evaluator.getByText('待整改')).toBeVisible();
  await leader.reload();
  await expect(score(leader, 1)).toHaveValue('0.5');
  await expect(score(leader, 2)).toHaveValue('0.25');
  await expect(leader.getByLabel('整改要求')).toHaveValue('补证明。');
  await expect(leader.getByLabel('复核意见')).toHaveValue('评价人员的意见。');
});
