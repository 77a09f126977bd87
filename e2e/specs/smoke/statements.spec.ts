import type { Page } from '@playwright/test';
import type { Server } from '../../fixtures/server';
import { expect, test } from '../../fixtures/test';

/** What the page asks the database once its code and what the process remembers are there. */
async function asked(server: Server, page: Page, path: string): Promise<readonly string[]> {
  await page.request.get(path);
  const before = server.statements().length;
  const response = await page.request.get(path);
  expect(response.url()).toContain(path);
  return server.statements().slice(before);
}

/** The project that the first such link of the page leads to. */
async function projectOn(page: Page, path: string, form: 'report' | 'review'): Promise<string> {
  const html = await (await page.request.get(path)).text();
  return new RegExp(`/projects/([\\w-]+)/${form}`).exec(html)![1]!;
}

async function expectAtMost(server: Server, page: Page, most: Readonly<Record<string, number>>) {
  for (const [path, statements] of Object.entries(most)) {
    const found = await asked(server, page, path);
    expect.soft(found.length, `${path}\n${found.join('\n')}`).toBeLessThanOrEqual(statements);
  }
}

// The sample department has two dozen projects: a statement for each of them would show.
test('what a page asks the database does not grow unnoticed', async ({ pageFor, server }) => {
  const owner = await pageFor('项目责任人');
  const open = await projectOn(owner, '/my', 'report');
  await expectAtMost(server, owner, {
    '/my': 20,
    [`/projects/${open}/report`]: 34,
    [`/projects/${open}`]: 36,
  });
  const evaluator = await pageFor('评价人员');
  const waiting = await projectOn(evaluator, '/review', 'review');
  await expectAtMost(server, evaluator, {
    '/review': 36,
    [`/projects/${waiting}/review`]: 36,
    [`/projects/${waiting}`]: 36,
    '/projects': 20,
    '/year': 14,
  });
  const leader = await pageFor('领导');
  await expectAtMost(server, leader, { '/overview': 26 });
});
