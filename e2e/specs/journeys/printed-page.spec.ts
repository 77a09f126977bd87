import { execFileSync } from 'node:child_process';
import { expect, test } from '../../fixtures/test';

const HEADER = '一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因及改进措施批注';

/** The texts of the pages of a PDF, blanks aside. */
function pagesOf(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
  return text.split('\f').map((page) => page.replace(/\s/gu, ''));
}

test('a printed form never has the names of its columns alone at the end of a page', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/overview');
  const [href] = await page
    .locator('a[href^="/projects/"][href$="/trace"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.goto((href ?? '').replace(/\/trace$/, '/report'));
  let printed = 0;
  for (const scale of [0.7, 0.8, 0.9, 1, 1.1]) {
    for (const text of pagesOf(await page.pdf({ format: 'A4', landscape: true, scale }))) {
      const at = text.lastIndexOf(HEADER);
      if (at < 0) continue;
      printed++;
      expect(text.slice(at + HEADER.length), `what follows at ${scale}`).not.toBe('');
    }
  }
  expect(printed).toBeGreaterThan(5);
});
