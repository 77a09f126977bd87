import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import type { RoleName } from '../../fixtures/launch';
import { PAGES } from '../../fixtures/routes';
import { importIdFrom, projectIdFrom, reconciliationFrom, userIdFrom } from '../../fixtures/sample-rows';
import { expect, test } from '../../fixtures/test';

/** Who looks at a page, and which of its rows; a page that is missing here fails the first test. */
const VIEWS: Readonly<Record<string, { role: RoleName | null; path?: (page: Page) => Promise<string> }>> = {
  '/': { role: '领导' },
  '/sign-in': { role: null },
  '/link/[token]': { role: null, path: async () => '/link/unknown' },
  '/verify': { role: null },
  '/verify/[code]': { role: null, path: async () => '/verify/0000-0000-0000-4' },
  '/change-password': { role: '项目责任人' },
  '/messages': { role: '项目责任人' },
  '/my': { role: '项目责任人' },
  '/deputies': { role: '项目责任人' },
  '/projects': { role: '评价人员' },
  '/projects/new': { role: '评价人员' },
  '/projects/[id]': {
    role: '评价人员',
    path: async (page) => `/projects/${await projectIdFrom(page, '/projects')}`,
  },
  '/projects/[id]/report': {
    role: '项目责任人',
    path: async (page) => `/projects/${await projectIdFrom(page, '/my')}/report`,
  },
  '/projects/[id]/trace': {
    role: '领导',
    path: async (page) => `/projects/${await projectIdFrom(page, '/overview')}/trace`,
  },
  '/projects/[id]/written-report': {
    role: '项目责任人',
    path: async (page) => `/projects/${await projectIdFrom(page, '/my')}/written-report`,
  },
  '/projects/[id]/appraisal': {
    role: '评价人员',
    path: async (page) => `/projects/${await projectIdFrom(page, '/overview')}/appraisal`,
  },
  '/projects/[id]/appraisal-report': { role: '评价人员', path: appraisalReportPath },
  '/projects/[id]/review': {
    role: '评价人员',
    path: async (page) => `/projects/${await projectIdFrom(page, '/review')}/review`,
  },
  '/review': { role: '评价人员' },
  '/readings': { role: '评价人员' },
  '/quality': { role: '评价人员' },
  '/execution': { role: '评价人员' },
  '/offline': { role: '评价人员' },
  '/overview': { role: '领导' },
  '/overview/statistics': { role: '领导' },
  '/overview/summary': { role: '领导' },
  '/department': { role: '评价人员' },
  '/department/schemes': { role: '评价人员' },
  '/department/schemes/[id]': { role: '评价人员', path: schemePath },
  '/downloads': { role: '领导' },
  '/disclosure': { role: '评价人员' },
  '/year': { role: '评价人员' },
  '/form-audit': { role: '评价人员' },
  '/recheck': { role: '评价人员' },
  '/written-reports': { role: '评价人员' },
  '/appraisals': { role: '评价人员' },
  '/appraisals/systems': { role: '评价人员' },
  '/appraisals/systems/[id]': { role: '评价人员', path: systemDraftPath },
  '/recheck/[id]': { role: '评价人员', path: recheckPath },
  '/rules': { role: '评价人员' },
  '/rules/[id]/[version]': { role: '领导', path: async () => '/rules/mof-2021-101/1' },
  '/rules/[id]/[version]/edit': { role: '评价人员', path: draftPath },
  '/rules/compare': { role: '领导', path: async () => '/rules/compare?b=mof-2021-101@1&show=all' },
  '/rules/compare/[projectId]': {
    role: '评价人员',
    path: async (page) =>
      `/rules/compare/${await projectIdFrom(page, '/review')}?a=mof-2020-10@1&b=mof-2021-101@1`,
  },
  '/rules/pin': { role: '评价人员', path: async () => '/rules/pin?b=mof-2021-101@1' },
  '/audit': { role: '审计管理员' },
  '/admin': { role: '系统管理员' },
  '/admin/users': { role: '系统管理员' },
  '/admin/users/new': { role: '系统管理员' },
  '/admin/users/invite': { role: '系统管理员' },
  '/admin/users/[id]': { role: '系统管理员', path: async (page) => `/admin/users/${await userIdFrom(page)}` },
  '/admin/projects': { role: '系统管理员' },
  '/admin/imports': { role: '系统管理员' },
  '/admin/imports/new': { role: '系统管理员' },
  '/admin/imports/[id]': {
    role: '系统管理员',
    path: async (page) => `/admin/imports/${await importIdFrom(page)}`,
  },
  '/imports/[id]/reconciliation': {
    role: '评价人员',
    path: async (page) => `${await reconciliationFrom(page)}?result=all`,
  },
  '/imports/[id]/tables': { role: '评价人员', path: tablesPath },
  '/imports/[id]/tables/[no]': { role: '领导', path: async (page) => `${await tablesPath(page)}/13` },
};

/** The report of a 部门评价 that a person begins. */
async function appraisalReportPath(page: Page): Promise<string> {
  const id = await projectIdFrom(page, '/projects?state=APPROVED');
  await page.goto(`/projects/${id}/appraisal`);
  await page.getByRole('button', { name: '开始绩效评价' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始', exact: true }).click();
  await page.getByRole('link', { name: '绩效评价报告', exact: true }).waitFor();
  return `/projects/${id}/appraisal-report`;
}

/** A draft of a system to edit: a copy of the shipped one. */
async function systemDraftPath(page: Page): Promise<string> {
  await page.goto('/appraisals/systems');
  await page.getByRole('button', { name: /^复制/ }).first().click();
  await page.getByRole('button', { name: '复制并修改' }).click();
  await page.waitForURL(/\/appraisals\/systems\/.+/);
  return new URL(page.url()).pathname;
}

/** The tables of the own unit's newest import. */
async function tablesPath(page: Page): Promise<string> {
  return (await reconciliationFrom(page)).replace(/reconciliation$/, 'tables');
}

/** A draft to edit: a copy of a shipped set, made as a person would. */
async function draftPath(page: Page): Promise<string> {
  await page.goto('/rules/cost-own/1');
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await page.getByRole('button', { name: '复制并修改' }).click();
  await page.waitForURL(/\/rules\/.+\/edit$/);
  return new URL(page.url()).pathname;
}

/** A draft of the unit's own scheme for the whole department. */
async function schemePath(page: Page): Promise<string> {
  await page.goto('/department/schemes');
  await page.getByRole('button', { name: /^复制/ }).first().click();
  await page.getByRole('button', { name: '复制并修改' }).click();
  await page.waitForURL(/\/department\/schemes\/.+/);
  return new URL(page.url()).pathname;
}

/** A 复核 that was asked for by hand. */
async function recheckPath(page: Page): Promise<string> {
  await page.goto('/recheck');
  await page.getByRole('button', { name: '人工指定' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('金额较大');
  await page.getByRole('dialog').getByRole('button', { name: '列入复核' }).click();
  await page
    .getByRole('link', { name: /^复核\s*：/ })
    .first()
    .click();
  await page.waitForURL(/\/recheck\/.+/);
  return new URL(page.url()).pathname;
}

// The longest of all files: its pages are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

test('every page of the code is looked at', () => {
  expect(PAGES.filter((route) => !(route in VIEWS))).toEqual([]);
});

for (const [route, { role, path }] of Object.entries(VIEWS)) {
  test(`${route} has no accessibility fault and does not scroll sideways on a phone`, async ({ pageFor }) => {
    const page = await pageFor(role);
    await page.goto(path ? await path(page) : route);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
