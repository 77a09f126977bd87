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
});
