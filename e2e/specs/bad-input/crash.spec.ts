import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { freePort, Launch } from '../../fixtures/launch';
import { sampleFolder } from '../../fixtures/sample-folder';
import { expect, firstSignIn, test } from '../../fixtures/test';
import { expectStatus, goal, openDraft, untilSaved } from '../../pages/report-form';

/** The renderer of the page dies, as after a crash: no event of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}

test('a browser that crashes before anything was sent has kept the text', async ({ pageFor }) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const address = page.url();
  await page.context().setOffline(true);
  await goal(page).fill('浏览器崩溃之前写的。');
  await expectStatus(page, 'offline');
  await crash(page);

  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expect(next.getByText('已恢复上次未保存的内容，请核对。')).toBeVisible();
  await expect(goal(next)).toHaveValue('浏览器崩溃之前写的。');
  await untilSaved(next);
  await next.reload();
  await expect(goal(next)).toHaveValue('浏览器崩溃之前写的。');
  await expect(next.getByText('已恢复上次未保存的内容，请核对。')).toHaveCount(0);
});

test('a server that is killed has what it acknowledged, and gets the rest once it is back', async ({
  browser,
}) => {
  const { dataDir, accounts } = sampleFolder();
  const port = await freePort();
  const start = () => new Launch({ PORT: String(port), DATA_DIR: dataDir }).serving();
  const killed = await start();
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  const page = await context.newPage();
  await firstSignIn(page, accounts.find(({ role }) => role === '项目责任人')!);
  await openDraft(page);
  await goal(page).fill('服务器答复已保存的。');
  await untilSaved(page);
  await killed.stop('SIGKILL');
  await page.locator('#notes').fill('服务器停掉以后写的。');
  await expectStatus(page, 'offline');

  const next = await start();
  await expectStatus(page, 'saved');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(goal(other)).toHaveValue('服务器答复已保存的。');
  await expect(other.locator('#notes')).toHaveValue('服务器停掉以后写的。');
  await context.close();
  await next.stop('SIGTERM');
  fs.rmSync(dataDir, { recursive: true, force: true });
});
