import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, fillSignIn, NEW_PASSWORD, test } from '../../fixtures/test';
import { expectStatus, firstNumber, goal, openDraft, untilSaved } from '../../pages/report-form';

test.beforeEach(() => {
  test.setTimeout(60_000);
});

/** The same form in a second window of the same browser. */
async function secondWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(goal(other)).toBeEnabled();
  return other;
}

const isSave = (page: Page) => (url: URL) => url.pathname === new URL(page.url()).pathname;

test('two windows: the second save is told, and both texts are there to choose from', async ({ pageFor }) => {
  const first = await pageFor('项目责任人');
  await openDraft(first);
  const second = await secondWindow(first);
  second.on('dialog', (dialog) => dialog.accept());
  await goal(first).fill('第一个窗口写的。');
  await untilSaved(first);
  await goal(second).fill('第二个窗口写的。');

  const dialog = second.getByRole('dialog', { name: '这份自评表已在别处保存' });
  await expect(dialog).toContainText('第一个窗口写的。');
  await expect(dialog).toContainText('第二个窗口写的。');
  await second.reload();
  await expect(dialog).toContainText('第一个窗口写的。');
  await expect(dialog).toContainText('第二个窗口写的。');
  await dialog.getByRole('button', { name: '保留我的内容' }).click();
  await untilSaved(second);
  await expect(goal(second)).toHaveValue('第二个窗口写的。');

  await first.locator('#notes').fill('另一栏。');
  const harmless = first.getByRole('dialog', { name: '这份自评表已在别处保存' });
  await harmless.getByRole('button', { name: '保留两边的修改' }).click();
  await untilSaved(first);
  await first.reload();
  await expect(goal(first)).toHaveValue('第二个窗口写的。');
  await expect(first.locator('#notes')).toHaveValue('另一栏。');
});

test('a save of another window does not touch a number that is only half typed', async ({ pageFor }) => {
  const first = await pageFor('项目责任人');
  await openDraft(first);
  const second = await secondWindow(first);
  const executed = (page: Page) => page.locator('#money-FISCAL-executed');
  const saved = await executed(second).inputValue();
  await executed(second).fill('12.x');
  await expectStatus(second, 'wrong');
  await goal(first).fill('第一个窗口改了这里。');
  await untilSaved(first);
  await second.locator('#notes').fill('第二个窗口改了那里。');
  await second.getByRole('dialog').getByRole('button', { name: '保留两边的修改' }).click();
  await expectStatus(second, 'wrong');
  await expect(executed(second)).toHaveValue('12.x');
  await expect(goal(second)).toHaveValue('第一个窗口改了这里。');
  await first.reload();
  await expect(goal(first)).toBeEnabled();
  await executed(second).fill(saved);
  await untilSaved(second);
});

test('the session ends while typing: signing in again in place saves the text', async ({
  pageFor,
  people,
}) => {
  const { login } = people.account('项目责任人');
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const address = page.url();
  await page.context().clearCookies();
  await goal(page).fill('登录过期时写的。');
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await expect(dialog).toContainText(login);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel('密码', { exact: true }).fill('不是这个密码');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: '稍后' }).click();
  await expectStatus(page, 'signed-out');
  await expect(page.getByTestId('save-status')).toContainText('登录已失效，内容保存在本机。');
  await expect(goal(page)).toHaveValue('登录过期时写的。');
  await page.getByTestId('save-status').getByRole('button', { name: '重新登录' }).click();
  await dialog.getByLabel('密码', { exact: true }).fill(NEW_PASSWORD);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await untilSaved(page);
  expect(page.url()).toBe(address);
  await page.reload();
  await expect(goal(page)).toHaveValue('登录过期时写的。');
});

test('a decision whose session has ended asks to sign in again and keeps its reason', async ({
  pageFor,
  people,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/review');
  await page.locator('tbody th a').first().click();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const decision = page.getByRole('dialog', { name: '退回责任人' });
  await decision.getByRole('textbox').fill('请补充验收材料，分批说明。');
  await page.context().clearCookies();
  await decision.getByRole('button', { name: '退回', exact: true }).click();
  const again = page.getByRole('dialog', { name: '请重新登录' });
  await expect(again).toContainText(people.account('评价人员').login);
  await again.getByLabel('密码', { exact: true }).fill(NEW_PASSWORD);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again).toHaveCount(0);
  await expect(decision.getByRole('textbox')).toHaveValue('请补充验收材料，分批说明。');
  await page.reload();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(decision.getByRole('textbox')).toHaveValue('请补充验收材料，分批说明。');
  await decision.getByRole('textbox').fill('');
  await decision.getByRole('button', { name: '取消' }).click();
});

test('somebody else signs in meanwhile: the text is not saved in that name, and stays for its writer', async ({
  pageFor,
  people,
}) => {
  const { login } = people.account('项目责任人');
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const before = await goal(page).inputValue();
  const others = await people.state('评价人员');
  const own = await page.context().cookies();
  await page.context().clearCookies();
  await page.context().addCookies(others.cookies);
  await goal(page).fill('换了人登录时写的。');
  await expectStatus(page, 'refused');
  await expect(goal(page)).toHaveValue('换了人登录时写的。');
  const evaluator = await pageFor('评价人员');
  await evaluator.goto(page.url().replace(/report$/, 'review'));
  await expect(evaluator.getByText(before || '未填写').first()).toBeVisible();
  await expect(evaluator.getByText('换了人登录时写的。')).toHaveCount(0);
  await page.context().clearCookies();
  await page.context().addCookies(own);
  await page.getByTestId('save-status').getByRole('button', { name: '立即重试' }).click();
  await untilSaved(page);
  await page.goto(page.url().replace(/\/report$/, ''));
  await expect(page.getByText('换了人登录时写的。').first()).toBeVisible();
  expect(login).not.toBe(people.account('评价人员').login);
});

test('a reload after the session ended: signing in leads back to the form with the text', async ({
  pageFor,
  people,
}) => {
  const { login } = people.account('项目责任人');
  const page = await pageFor('项目责任人');
  page.on('dialog', (dialog) => dialog.accept());
  await openDraft(page);
  await page.context().clearCookies();
  await goal(page).fill('过期后刷新了页面。');
  await expectStatus(page, 'signed-out');
  await page.reload();
  await fillSignIn(page, login, NEW_PASSWORD);
  await expect(goal(page)).toHaveValue('过期后刷新了页面。');
  await expect(page.getByText('已恢复上次未保存的内容，请核对。')).toBeVisible();
  await untilSaved(page);
});

test('offline and a reload keep the text; once online it is saved by itself', async ({ pageFor }) => {
  const page = await pageFor('项目责任人');
  page.on('dialog', (dialog) => dialog.accept());
  await openDraft(page);
  await page.context().setOffline(true);
  await goal(page).fill('断网时写的。');
  await expectStatus(page, 'offline');
  await expect(page.getByTestId('save-status')).toContainText('保存在本机，恢复后自动发送');
  await page.locator('#notes').fill('断网时写的另一栏。');
  await firstNumber(page).fill('3');
  await expectStatus(page, 'offline');
  await page.context().setOffline(false);
  await untilSaved(page);
  const elsewhere = await pageFor('项目责任人');
  await elsewhere.goto(page.url());
  await expect(goal(elsewhere)).toHaveValue('断网时写的。');
  await expect(elsewhere.locator('#notes')).toHaveValue('断网时写的另一栏。');
  await expect(firstNumber(elsewhere)).toHaveValue('3');

  await page.route(isSave(page), (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await goal(page).fill('刷新之前没有存上。');
  await expectStatus(page, 'offline');
  await page.unrouteAll();
  await page.reload();
  await expect(goal(page)).toHaveValue('刷新之前没有存上。');
  await untilSaved(page);
});

test('an answer lost on the way is no conflict: the text was saved, once', async ({ pageFor }) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  let lost = 0;
  await page.route(isSave(page), async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await goal(page).fill('存上了，但没有收到答复。');
  await untilSaved(page);
  expect(lost).toBe(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(goal(page)).toHaveValue('存上了，但没有收到答复。');
});
