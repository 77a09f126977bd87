import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

test('an owner reads what happened meanwhile, and chooses how mail comes', async ({ pageFor }) => {
  const page = await pageFor('项目责任人');
  await page.goto('/my');
  const bell = page.getByRole('banner').getByRole('link', { name: /^消息/ });
  await expect(bell).toHaveAccessibleName(/^消息，\d+ 条未读$/);
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: '消息' })).toBeVisible();
  await expect(page.getByText(/退回了“.+”的自评表/).first()).toBeVisible();
  await page.getByRole('link', { name: '查看项目' }).first().click();
  await expect(page).toHaveURL(/\/projects\//);
  await page.goto('/messages?show=unread');
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect(page.getByText('没有未读的消息')).toBeVisible();
  await expect(bell).toHaveAccessibleName('消息');

  await page.getByLabel('邮箱').fill('someone@');
  await page.getByLabel('发送方式').selectOption({ label: '每天一封汇总' });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('请填写完整的邮箱地址')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('邮箱').fill('someone@example.cn');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存邮件提醒设置。')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('邮箱')).toHaveValue('someone@example.cn');
});
