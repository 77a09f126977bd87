import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

/** The owner's project whose form is in that group of /my. */
async function projectIn(page: Page, group: string): Promise<string> {
  await page.goto('/my');
  const link = page
    .getByRole('region', { name: group })
    .or(page.locator('section', { has: page.getByRole('heading', { name: group }) }));
  const href = await link.first().locator('a[href^="/projects/"]').first().getAttribute('href');
  return href!.split('/')[2]!;
}

const editor = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const tool = (page: Page, name: string, label: string): Locator =>
  page.getByRole('toolbar', { name: `${name}：格式` }).getByRole('button', { name: label, exact: true });
const saved = (page: Page) => expect(page.getByTestId('save-status')).toHaveAttribute('data-status', 'saved');
const preview = (page: Page) => page.getByRole('region', { name: '报告预览' });

async function write(page: Page, name: string, text: string): Promise<void> {
  await editor(page, name).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

async function paste(into: Locator, html: string): Promise<void> {
  await into.evaluate((element, data) => {
    const transfer = new DataTransfer();
    transfer.setData('text/html', data);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, html);
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<h1>从文档粘贴</h1><p class=MsoNormal><span style='color:red;font-family:宋体'>红字<b>加粗</b><i>斜体</i><o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>甲项</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>乙项</p>
<table class=MsoNormalTable><tr><td><p>站点</p></td><td><p>面积</p></td></tr><tr><td><p>东里</p></td><td><p>120</p></td></tr></table>
<img src="file:///c:/x.png"></body></html>`;

test('an owner writes a report, its figures follow the form, an evaluator edits, it is finished and printed @oldest', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  const id = await projectIn(owner, '已评价');
  const address = `/projects/${id}/written-report`;
  const name = (await owner.locator(`a[href="/projects/${id}"]`).first().textContent()) ?? '';
  const evaluator = await pageFor('评价人员');
  await evaluator.goto('/written-reports');
  await evaluator.getByRole('button', { name: '选择须写报告的项目' }).click();
  const asking = evaluator.getByRole('dialog');
  await asking.getByLabel('查找').fill(name);
  await asking.getByRole('checkbox', { name }).check();
  expect(await accessibilityFaults(evaluator)).toEqual([]);
  await asking.getByRole('button', { name: '要求写报告（1 个）' }).click();
  const line = evaluator.getByRole('row').filter({ hasText: name });
  await expect(line).toContainText('须写');
  await expect(line).toContainText('未开始');
  await owner.goto('/my');
  await expect(owner.getByRole('row').filter({ hasText: name })).toContainText('须写自评报告');
  await owner.goto(`/projects/${id}`);
  await owner.getByRole('link', { name: '自评报告' }).click();
  await owner.waitForURL(/written-report$/);
  await expect(editor(owner, '项目概况')).toBeVisible();
  expect(await accessibilityFaults(owner)).toEqual([]);

  await owner.getByRole('radio', { name: '分页' }).check();
  const pages = preview(owner).locator('svg:not([role])');
  expect(await pages.count()).toBeGreaterThan(3);
  await expect(pages.last()).toContainText(`第 ${await pages.count()} 页 共 ${await pages.count()} 页`);
  expect(await accessibilityFaults(owner)).toEqual([]);
  await owner.getByRole('radio', { name: '连续' }).check();

  await write(owner, '项目概况', '由街道');
  await tool(owner, '项目概况', '加粗').click();
  await owner.keyboard.insertText('社区服务中心');
  await tool(owner, '项目概况', '加粗').click();
  await owner.keyboard.insertText('牵头。');
  await owner.keyboard.press('Enter');
  await tool(owner, '项目概况', '编号').click();
  await owner.keyboard.insertText('选址');
  await owner.keyboard.press('Enter');
  await owner.keyboard.insertText('施工');
  await owner.keyboard.press('Enter');
  await owner.keyboard.press('Enter');
  await tool(owner, '项目概况', '插入表格').click();
  await owner.keyboard.insertText('驿站');
  await expect(tool(owner, '项目概况', '删除表格')).toBeVisible();
  await saved(owner);
  await expect(owner.getByTestId('save-status')).toContainText(/已保存 \d\d:\d\d:\d\d/);
  await expect(preview(owner)).toContainText('由街道社区服务中心牵头。');
  await expect(preview(owner).locator('b', { hasText: '社区服务中心' })).toBeVisible();
  await expect(preview(owner)).toContainText('2．施工');
  await expect(preview(owner).getByRole('columnheader', { name: '驿站' })).toBeVisible();

  await paste(editor(owner, '自评工作组织'), WORD);
  await expect(editor(owner, '自评工作组织').locator('h3')).toHaveText('从文档粘贴');
  await expect(editor(owner, '自评工作组织').locator('ol > li')).toHaveText(['甲项', '乙项']);
  await expect(editor(owner, '自评工作组织').locator('em, img, [style*="red"]')).toHaveCount(0);
  await saved(owner);
  for (const name of ['自评结论', '偏差原因及改进措施', '结果应用与公开'])
    await write(owner, name, `${name}的文字。`);
  await saved(owner);
  await expect(preview(owner).getByText('结果应用与公开的文字。')).toBeInViewport();
  await owner.reload();
  await expect(editor(owner, '项目概况')).toContainText('由街道社区服务中心牵头。');
  await expect(editor(owner, '项目概况').locator('ol > li')).toHaveText(['选址', '施工']);
  await expect(editor(owner, '自评工作组织').locator('table td')).toHaveText(['东里', '120']);

  await evaluator.goto(address);
  await write(evaluator, '结果应用与公开', '评价人员补充。');
  await saved(evaluator);
  await evaluator.getByRole('button', { name: '完成报告' }).click();
  await evaluator.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click();
  await expect(evaluator.getByText('已完成（第 1 版）')).toBeVisible();
  expect(await accessibilityFaults(evaluator)).toEqual([]);

  await evaluator.goto('/written-reports');
  await expect(line).toContainText('已完成');
  expect(await accessibilityFaults(evaluator)).toEqual([]);

  const leader = await pageFor('领导');
  await leader.goto(address);
  await expect(leader.getByRole('button', { name: '重新打开' })).toHaveCount(0);
  const shown = ((await preview(leader).textContent()) ?? '').replace(/\s/g, '');
  const response = await leader.request.get(`/api/projects/${id}/written-report.pdf`);
  expect(response.headers()['content-type']).toBe('application/pdf');
  const file = test.info().outputPath('report.pdf');
  fs.writeFileSync(file, await response.body());
  const printed = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  for (const text of [
    '由街道社区服务中心牵头。1．选址2．施工',
    '结果应用与公开的文字。评价人员补充。',
    '甲项2．乙项',
  ]) {
    expect(shown).toContain(text);
    expect(printed).toContain(text);
  }
  const sentence = /本项目绩效自评总分[\d.]+分，得分[\d.]+分，等级为“.”/.exec(shown)![0];
  expect(printed).toContain(sentence);
  const word = await leader.request.get(`/api/projects/${id}/written-report.docx`);
  expect(word.headers()['content-type']).toContain('wordprocessingml');

  await owner.goto(address);
  await owner.getByRole('button', { name: '重新打开' }).click();
  await owner.getByRole('dialog').getByRole('textbox').fill('补充附件说明');
  await owner.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
  await expect(editor(owner, '结果应用与公开')).toContainText('评价人员补充。');
  await expect(owner.getByText('重新打开的原因：补充附件说明')).toBeVisible();
});

test('figures follow what is reported and leave the text alone; a draft waits for the approval', async ({
  pageFor,
}) => {
  const owner = await pageFor('项目责任人');
  const id = await projectIn(owner, '待我填报');
  await owner.goto(`/projects/${id}/written-report`);
  await write(owner, '项目概况', '此文字不变。');
  await write(owner, '效益指标完成情况分析', '𠮷祥社区');
  await saved(owner);
  await expect(owner.getByText('有 1 个字字库未收，报告中将以“〓”代替')).toBeVisible();
  await owner.goto(`/projects/${id}/report`);
  const executed = owner.getByRole('textbox', { name: /当年财政拨款.*全年执行数/ });
  await executed.fill('1.234567');
  await saved(owner);
  await owner.goto(`/projects/${id}/written-report`);
  await expect(editor(owner, '项目概况')).toHaveText('此文字不变。');
  await expect(preview(owner)).toContainText('1.234567');
  await owner.getByRole('button', { name: '完成报告' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click();
  await expect(owner.getByRole('dialog').getByRole('alert')).toContainText('自评表评价通过后才能完成报告');
});

test('two windows at one text: nothing of either is lost, and both are shown for a choice', async ({
  pageFor,
}) => {
  const first = await pageFor('项目责任人');
  const id = await projectIn(first, '待我填报');
  const address = `/projects/${id}/written-report`;
  await first.goto(address);
  const second = await first.context().newPage();
  await second.goto(address);
  await write(first, '绩效目标', '第一个窗口的文字。');
  await saved(first);
  await write(second, '绩效目标', '第二个窗口的文字。');
  const dialog = second.getByRole('dialog', { name: '这部分文字已在别处保存' });
  await expect(dialog).toContainText('第一个窗口的文字。');
  await expect(dialog).toContainText('第二个窗口的文字。');
  expect(await accessibilityFaults(second)).toEqual([]);
  await dialog.getByRole('button', { name: '采用已保存的内容' }).click();
  await expect(editor(second, '绩效目标')).toHaveText('第一个窗口的文字。');
  await saved(second);
  await write(second, '绩效目标', '接着写。');
  await saved(second);
  await first.reload();
  await expect(editor(first, '绩效目标')).toHaveText('第一个窗口的文字。接着写。');
});

test('what is typed while the session is gone is kept, and sent after signing in again', async ({
  pageFor,
}) => {
  const page = await pageFor('项目责任人');
  const id = await projectIn(page, '待我填报');
  await page.goto(`/projects/${id}/written-report`);
  await expect(editor(page, '成本指标完成情况分析')).toBeVisible();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await write(page, '成本指标完成情况分析', '登录失效时写的文字。');
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-status', 'signed-out');
  await page.context().addCookies(cookies);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('已恢复上次没有存到服务器的内容，请核对。')).toBeVisible();
  await expect(editor(page, '成本指标完成情况分析')).toHaveText('登录失效时写的文字。');
  await saved(page);
});
