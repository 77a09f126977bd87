import type { RoleName } from '../../fixtures/launch';
import { HANDLERS, PAGES } from '../../fixtures/routes';
import {
  importIdFrom,
  otherUnitsProjectId,
  reconciliationFrom,
  userIdFrom,
} from '../../fixtures/sample-rows';
import { expect, test } from '../../fixtures/test';

const PUBLIC = ['/', '/sign-in', '/link/[token]', '/verify', '/verify/[code]'];
const PUBLIC_HANDLERS = ['/api/health', '/api/verify'];
const ROLES: readonly RoleName[] = ['项目责任人', '评价人员', '领导', '系统管理员', '审计管理员'];

/** Pages of administrators alone; everybody else gets a 404. */
const ADMINISTRATORS = /^\/admin/;

test('every page asks a stranger to sign in, and every handler refuses one', async ({ pageFor }) => {
  const page = await pageFor(null);
  expect(PAGES.length).toBeGreaterThan(15);
  for (const route of PAGES.filter((candidate) => !PUBLIC.includes(candidate))) {
    await page.goto(route.replace(/\[\w+\]/g, '00000000-0000-7000-8000-000000000000'));
    await expect(page, route).toHaveURL(/\/sign-in/);
  }
  for (const route of HANDLERS.filter((candidate) => !PUBLIC_HANDLERS.includes(candidate))) {
    const response = await page.request.get(
      route.replace(/\[\w+\]/g, '00000000-0000-7000-8000-000000000000'),
    );
    expect([401, 405], `${route}: ${response.status()}`).toContain(response.status());
  }
});

test('a row of another unit is a 404 on every page and handler that takes a project', async ({ pageFor }) => {
  const id = await otherUnitsProjectId(await pageFor('系统管理员'));
  const routes = [...PAGES, ...HANDLERS].filter((route) => route.includes('/projects/[id]'));
  expect(routes.length).toBeGreaterThan(3);
  for (const role of ROLES.filter((candidate) => candidate !== '系统管理员')) {
    const page = await pageFor(role);
    for (const route of routes) {
      const response = await page.request.get(route.replace('[id]', id));
      expect(response.status(), `${route} by ${role}`).toBe(404);
      expect(await response.text()).not.toContain('社区服务中心');
    }
  }
});

test('what belongs to administrators is a 404 for everybody else', async ({ pageFor }) => {
  const administrator = await pageFor('系统管理员');
  const importId = await importIdFrom(administrator);
  const ids: Readonly<Record<string, string>> = {
    '/admin/imports/[id]': importId,
    '/admin/users/[id]': await userIdFrom(administrator),
  };
  for (const role of ROLES.filter((candidate) => candidate !== '系统管理员')) {
    const page = await pageFor(role);
    for (const route of PAGES.filter((candidate) => ADMINISTRATORS.test(candidate))) {
      const response = await page.request.get(route.replace('[id]', ids[route] ?? ''));
      expect(response.status(), `${route} by ${role}`).toBe(404);
    }
  }
});

test('how the figures of a budget compare is for the evaluators and leaders of the unit and for administrators', async ({
  pageFor,
}) => {
  const administrator = await pageFor('系统管理员');
  const importId = await importIdFrom(administrator);
  const above = { 评价人员: '质量审核', 领导: '质量审核', 系统管理员: '导入预算文本' };
  for (const role of ROLES) {
    const page = await pageFor(role);
    const address = `/imports/${importId}/reconciliation`;
    if (role === '项目责任人' || role === '审计管理员') {
      for (const refused of [address, `/imports/${importId}/tables`, `/imports/${importId}/tables/04`]) {
        expect((await page.request.get(refused)).status(), refused).toBe(404);
      }
      const refused = await page.request.get(`/api${address}.xlsx`);
      expect([refused.status(), (await refused.json()).code]).toEqual([404, 'NOT_FOUND']);
      continue;
    }
    if (role !== '系统管理员') expect(await reconciliationFrom(page)).toBe(address);
    await page.goto(address);
    const crumb = page.getByLabel('当前位置').getByRole('link').last();
    await expect(page.getByLabel('当前位置')).toContainText(above[role]);
    const downloaded = await page.request.get(`/api${address}.xlsx`);
    expect(downloaded.headers()['content-type']).toContain('spreadsheetml');
    await crumb.click();
    await expect(page.getByRole('link', { name: '勾稽核对' })).toBeVisible();
  }
});

test('an administrator sees projects, and no scores', async ({ pageFor }) => {
  const page = await pageFor('系统管理员');
  await page.goto('/projects');
  await expect(page.getByRole('columnheader', { name: /得分/ })).toHaveCount(0);
  expect((await page.request.get('/overview')).status()).toBe(404);
});

test('the log is for the audit administrator alone, who sees nothing else', async ({ pageFor }) => {
  for (const role of ROLES.filter((candidate) => candidate !== '审计管理员')) {
    const page = await pageFor(role);
    expect((await page.request.get('/audit')).status(), role).toBe(404);
    const refused = await page.request.get('/api/audit/log.xlsx');
    expect([refused.status(), (await refused.json()).code], role).toEqual([404, 'NOT_FOUND']);
  }
  const page = await pageFor('审计管理员');
  const own = [...PUBLIC, '/audit', '/messages', '/change-password'];
  for (const route of PAGES.filter((candidate) => !own.includes(candidate))) {
    const response = await page.request.get(
      route.replace(/\[\w+\]/g, '00000000-0000-7000-8000-000000000000'),
    );
    expect(response.status(), route).toBe(404);
  }
  await page.goto('/');
  await expect(page).toHaveURL(/\/audit$/);
  await page.getByLabel('查找').fill('退回');
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('cell', { name: '退回' }).first()).toBeVisible();
  const downloaded = await page.request.get('/api/audit/log.xlsx?action=evaluation.returned');
  expect(downloaded.headers()['content-type']).toContain('spreadsheetml');
  await page.getByRole('button', { name: '核对完整性' }).click();
  await expect(page.getByText(/操作日志完整：共 \d+ 条记录/).first()).toBeVisible();
});
