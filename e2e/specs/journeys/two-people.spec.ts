import { addDays, dayAt } from '@/lib/core/day';
import { acceptInvitation, expect, test } from '../../fixtures/test';
import { goal, untilSaved } from '../../pages/report-form';

const OWNER = '李国栋';
const PROJECT = '群防群治与重点时段值守';

test('an owner and the deputy write in the same form: both texts are shown, and one is chosen', async ({
  pageFor,
}) => {
  const administrator = await pageFor('系统管理员');
  await administrator.goto(`/admin/users?q=${OWNER}`);
  await administrator.getByRole('link', { name: OWNER }).first().click();
  await administrator.getByRole('button', { name: '指定代办人' }).click();
  const appoint = administrator.getByRole('dialog');
  await appoint.getByLabel('代办人').selectOption({ label: '陈思源' });
  await appoint.getByLabel('到', { exact: true }).fill(addDays(dayAt(new Date()), 1));
  await appoint.getByLabel('原因').fill('外出培训');
  await appoint.getByRole('button', { name: '指定', exact: true }).click();
  await expect(administrator.getByText('代办中')).toBeVisible();
  await administrator.getByRole('button', { name: /重置密码/ }).click();
  await administrator.getByRole('dialog').locator('button[type=submit]').click();
  const panel = administrator.getByText('链接已生成，只显示这一次').locator('..');
  const link = ((await panel.textContent()) ?? '').match(/https?:\/\/[\w.:-]+\/link\/[\w-]+/)![0];
  const login = (await panel.locator('b').first().textContent()) ?? '';

  const owner = await pageFor(null);
  await acceptInvitation(owner, link, login);
  await owner.goto('/my');
  await owner.getByRole('row').filter({ hasText: PROJECT }).locator('a[href$="/report"]').click();
  await owner.waitForURL(/\/report$/);
  await expect(goal(owner)).toBeEnabled();
  const deputy = await pageFor('项目责任人');
  await deputy.goto(owner.url());
  await expect(goal(deputy)).toBeEnabled();

  await goal(owner).fill('责任人写的完成情况。');
  await untilSaved(owner);
  await goal(deputy).fill('代办人写的完成情况。');
  const dialog = deputy.getByRole('dialog', { name: '这份自评表已在别处保存' });
  await expect(dialog).toContainText('责任人写的完成情况。');
  await expect(dialog).toContainText('代办人写的完成情况。');
  await dialog.getByRole('button', { name: '采用已保存的内容' }).click();
  await untilSaved(deputy);
  await expect(goal(deputy)).toHaveValue('责任人写的完成情况。');

  await deputy.locator('#notes').fill('代办人补充的说明。');
  await untilSaved(deputy);
  await goal(owner).fill('责任人又改了一次。');
  const harmless = owner.getByRole('dialog', { name: '这份自评表已在别处保存' });
  await expect(harmless).toContainText('代办人补充的说明。');
  await harmless.getByRole('button', { name: '保留两边的修改' }).click();
  await untilSaved(owner);
  await deputy.reload();
  await expect(goal(deputy)).toHaveValue('责任人又改了一次。');
  await expect(deputy.locator('#notes')).toHaveValue('代办人补充的说明。');

  await administrator.reload();
  await administrator.getByRole('button', { name: /^提前结束/ }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: '提前结束' }).click();
  await expect(administrator.getByText('已提前结束')).toBeVisible();
});
