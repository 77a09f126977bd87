import { expect, type Page } from '@playwright/test';
import type { BudgetProject } from '@/lib/budget-document/budget-document';
import type { JourneyDocument } from '../fixtures/journey-document';

/** An account that can be entered through a one-time link. */
export type Invited = { readonly link: string; readonly login: string };

/** Uploads a document and opens its preview. */
export async function previewDocument(
  page: Page,
  { fileName, bytes }: Pick<JourneyDocument, 'fileName' | 'bytes'>,
): Promise<void> {
  await page.goto('/admin/imports/new');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'text/plain', buffer: bytes });
  await page.getByRole('button', { name: '上传并预览' }).click();
  await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}/);
}

/** Uploads, previews and commits a document of a department that is not there yet. */
export async function importDocument(
  page: Page,
  { fileName, bytes, content }: JourneyDocument,
): Promise<void> {
  await previewDocument(page, { fileName, bytes });
  await expect(page.locator('main')).toContainText(content.unit.name);
  await page.getByLabel('确认：这是另一个部门的预算文本，新建其单位').check();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.locator('main')).toContainText('已导入');
}

async function issuedLink(page: Page): Promise<Invited> {
  const panel = page.getByText('链接已生成，只显示这一次').locator('..');
  await expect(panel).toBeVisible();
  const link = ((await panel.textContent()) ?? '').match(/https?:\/\/[\w.:-]+\/link\/[\w-]+/)![0];
  const login = (await panel.locator('b').first().textContent()) ?? '';
  return { link, login };
}

/** Creates an account of the unit. */
export async function createStaff(
  page: Page,
  role: 'EVALUATOR' | 'LEADER',
  unitCode: string,
  name: string,
): Promise<Invited> {
  await page.goto('/admin/users/new');
  await page.locator('#name').fill(name);
  await page.locator('#role').selectOption(role);
  await page.locator('#unitCode').selectOption(unitCode);
  await page.locator('form button[type=submit]').last().click();
  return issuedLink(page);
}

/** Invites the person whom the import made the owner of the project. */
export async function inviteOwner(page: Page, project: BudgetProject, unitCode: string): Promise<Invited> {
  await page.goto(`/admin/users?unit=${unitCode}&q=${encodeURIComponent(project.owner!)}`);
  await page.getByRole('link', { name: project.owner!, exact: true }).first().click();
  await page.getByRole('button', { name: /邀请/ }).first().click();
  const confirm = page.getByRole('dialog').locator('button[type=submit]');
  if (await confirm.count()) await confirm.click();
  return issuedLink(page);
}
