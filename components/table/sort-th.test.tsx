import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type SortOrder, SortTh } from './sort-th';

function render(sort: string, order: SortOrder) {
  const head = (
    <SortTh
      column="score"
      label="得分"
      first="desc"
      sort={sort}
      order={order}
      path="/projects"
      params={{ q: 'a', page: '3', sort, order }}
    />
  );
  return renderToStaticMarkup(
    <table>
      <thead>
        <tr>{head}</tr>
      </thead>
    </table>,
  );
}

test('the sorted column says its direction and offers the other', () => {
  const html = render('score', 'desc');
  expect(html).toContain('aria-sort="descending"');
  expect(html).toContain('href="/projects?q=a&amp;sort=score&amp;order=asc"');
});

test('another column says nothing and starts in its own direction, on page 1', () => {
  const html = render('name', 'asc');
  expect(html).not.toContain('aria-sort');
  expect(html).toContain('href="/projects?q=a&amp;sort=score&amp;order=desc"');
});
