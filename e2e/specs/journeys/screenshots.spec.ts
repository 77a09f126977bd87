import type { RoleName } from '../../fixtures/launch';
import { projectIdFrom } from '../../fixtures/sample-rows';
import { expect, test } from '../../fixtures/test';

/** The pictures of the README; run with UPDATE_SCREENSHOTS=1. */
const PICTURES: readonly { name: string; role: RoleName; path: string; inner?: string }[] = [
  { name: 'report-form', role: '项目责任人', path: '/my', inner: '/report' },
  { name: 'review', role: '评价人员', path: '/review', inner: '/review' },
  { name: 'overview', role: '领导', path: '/overview' },
];

for (const { name, role, path, inner } of PICTURES) {
  test(`picture of ${path}${inner ?? ''}`, async ({ pageFor }) => {
    const page = await pageFor(role);
    await page.goto(path);
    if (inner) {
      const open = page.locator(`a[href*="${inner}"][href^="/projects/"]`).last();
      await page.goto(
        (await open.getAttribute('href')) ?? `/projects/${await projectIdFrom(page, path)}${inner}`,
      );
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.screenshot({ path: `docs/screenshots/${name}.png` });
  });
}
