import { accessibilityFaults } from '../../fixtures/accessibility';
import { changedDocuments } from '../../fixtures/journey-document';
import { acceptInvitation, expect, test } from '../../fixtures/test';
import { importDocument, inviteOwner, previewDocument } from '../../pages/administration';
import { firstNumber, untilSaved } from '../../pages/report-form';

test('a changed budget: what differs is shown, a part is taken, and what was reported stays', async ({
  browser,
  pageFor,
  server,
}) => {
  test.setTimeout(180_000);
  const { first, changed } = changedDocuments();
  const [river, culture] = first.content.projects;
  const page = await pageFor('系统管理员');
  await importDocument(page, first);
  const { link, login } = await inviteOwner(page, river!, first.content.unit.code);
  const owner = await (await browser.newContext({ baseURL: server.url })).newPage();
  await acceptInvitation(owner, link, login);
  await owner.goto('/my');
  await owner.getByRole('row').filter({ hasText: river!.name }).locator('a[href$="/report"]').first().click();
  await owner.waitForURL(/\/report$/);
  await firstNumber(owner).fill('12');
  await untilSaved(owner);
  const projectId = owner.url().split('/')[4]!;

  await previewDocument(page, changed);
  await expect(page.getByText('更新 1 个已有项目', { exact: true })).toBeVisible();
  const box = (name: string) => page.getByRole('checkbox', { name: `采用${name}` });
  await expect(box(culture!.name)).toBeChecked();
  await expect(box(river!.name)).not.toBeChecked();
  await box(culture!.name).uncheck();
  await page.getByRole('button', { name: new RegExp(river!.name) }).click();
  const rows = page.getByRole('list', { name: `${river!.name}的指标变化` });
  await expect(rows).toContainText('已填报：12 次');
  await rows.getByRole('checkbox').check();
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await page.getByLabel('已核对，仍然采用').check();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  const main = page.locator('main');
  await expect(main).toContainText('已导入：更新 1 个已有项目');
  await expect(main).toContainText(`${river!.name}：修改 1 条指标`);
  await page.getByText('未采用 1 个').click();
  await expect(main).toContainText('保留现有内容；文本中不同：绩效目标');

  await owner.goto(`/projects/${projectId}`);
  await expect(owner.getByRole('row').filter({ hasText: '巡查次数' })).toContainText('24');
  await expect(owner.getByRole('row').filter({ hasText: '巡查次数' })).toContainText('12 次');
  await owner.getByText('逐条指标的来源').click();
  await expect(owner.locator('main')).toContainText('青禾街道调整.txt 预算13表第 1 行');
  await owner.context().close();
});
