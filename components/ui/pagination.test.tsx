import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Pagination } from './pagination';

function render(page: number, total: number) {
  return renderToStaticMarkup(
    <Pagination
      path="/projects"
      params={{ q: 'a', page: '9' }}
      page={page}
      pageSize={50}
      total={total}
      noun="项"
    />,
  );
}

test('links keep the other parameters and name their page', () => {
  const html = render(2, 166);
  expect(html).toContain('共 166 项，本页第 51–100 项');
  expect(html).toContain('aria-label="上一页"');
  expect(html).toContain('href="/projects?q=a&amp;page=3"');
  expect(html).toMatch(/aria-label="第 2 页"[^>]*aria-current="page"/);
});

test('the first page has no parameter of its own', () => {
  expect(render(2, 166)).toContain('href="/projects?q=a"');
});

test('one page has no links, and nothing is counted as nothing', () => {
  expect(render(1, 24)).not.toContain('<a ');
  expect(render(1, 0)).toContain('共 0 项');
});
