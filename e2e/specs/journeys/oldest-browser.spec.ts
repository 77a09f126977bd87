import { expect, test } from '../../fixtures/test';
import { untilSaved } from '../../pages/report-form';

/** One window only: Chromium 109 runs here in a single process, which does not survive a second one. */
test('the form is filled in, scored, saved and found again after a reload @main', async ({
  page,
  people,
}) => {
  const { login, password } = people.account('项目责任人');
  await page.goto('/sign-in');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/change-password/);
  for (const [id, text] of [
    ['current', password],
    ['password', 'Yunxi2024-oldest'],
    ['repeated', 'Yunxi2024-oldest'],
  ]) {
    await page.locator(`#${id}`).fill(text!);
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !/change-password|sign-in/.test(url.pathname));
  await page.goto('/my');
  await page.locator('a[href$="/report"]').last().click();
  await page.waitForURL(/\/report$/);
  await page.locator('#money-FISCAL-executed').fill('１.5');
  await page.locator('#goal-actual').fill('各项工作按计划完成。');
  await untilSaved(page);
  await expect(page.getByTestId('execution-score')).not.toContainText('0.00');
  await page.reload();
  await expect(page.locator('#goal-actual')).toHaveValue('各项工作按计划完成。');
  await expect(page.locator('#money-FISCAL-executed')).toHaveValue('1.5');
});
