import { addDays, dayAt } from '@/lib/core/day';
import { expect, test } from '../../fixtures/test';
import { expectStatus, goal } from '../../pages/report-form';

const TODAY = dayAt(new Date());

test('a deputy fills in for an absent colleague in the own name, and only until it is ended', async ({
  pageFor,
}) => {
  const administrator = await pageFor('系统管理员');
  await administrator.goto('/admin/users?q=王雅琴');
  await administrator.getByRole('link', { name: '王雅琴' }).first().click();
  await administrator.getByRole('button', { name: '指定代办人' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('代办人').selectOption({ label: '陈思源' });
  await dialog.getByLabel('到', { exact: true }).fill(addDays(TODAY, 5));
  await dialog.getByLabel('原因').fill('外出培训');
  await dialog.getByRole('button', { name: '指定', exact: true }).click();
  await expect(administrator.getByText('代办中')).toBeVisible();

  const deputy = await pageFor('项目责任人');
  await deputy.goto('/my');
  await expect(deputy.getByText(`正在代 王雅琴（至 ${addDays(TODAY, 5)}） 办理`).first()).toBeVisible();
  const taken = deputy.getByRole('row').filter({ hasText: '代 王雅琴' });
  await taken.locator('a[href$="/report"]').first().click();
  await deputy.waitForURL(/\/report$/);
  await expect(goal(deputy)).toBeEnabled();
  await goal(deputy).fill('由代办人填写的完成情况。');
  await expectStatus(deputy, 'saved');
  const project = new URL(deputy.url()).pathname.replace(/\/report$/, '');
  await deputy.goto(project);
  await expect(deputy.getByText('陈思源 代 王雅琴').first()).toBeVisible();

  const form = await deputy.context().newPage();
  await form.goto(`${project}/report`);
  await expect(goal(form)).toBeEnabled();
  await deputy.goto('/deputies');
  await expect(deputy.getByRole('row').filter({ hasText: '王雅琴' })).toContainText('代办中');
  await administrator.getByRole('button', { name: /^提前结束/ }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: '提前结束' }).click();
  await expect(administrator.getByText('已提前结束')).toBeVisible();
  expect((await deputy.request.get(project)).status()).toBe(404);
  await goal(form).fill('代办结束以后写的。');
  await expectStatus(form, 'refused');
  await form.reload();
  await expect(form.getByRole('heading', { name: '没有找到这个项目' })).toBeVisible();
  await expect(form.getByText('总体目标实际完成情况：代办结束以后写的。')).toBeVisible();
});

test('an owner names a deputy, and is told why a second one can not be named for the same days', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  await owner.goto('/deputies');
  const appoint = async (name: string) => {
    await owner.getByRole('button', { name: '指定代办人' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('代办人').selectOption({ label: name });
    await dialog.getByLabel('到', { exact: true }).fill(addDays(TODAY, 3));
    await dialog.getByLabel('原因').fill('年休假');
    await dialog.getByRole('button', { name: '指定', exact: true }).click();
    return dialog;
  };
  await expect(await appoint('赵明䶮')).toHaveCount(0);
  await expect(owner.getByRole('row').filter({ hasText: '赵明䶮' })).toContainText('代办中');
  const refused = await appoint('李国栋');
  await expect(refused).toContainText('已由 赵明䶮 代 陈思源 办理');
});
