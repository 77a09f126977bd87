import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Table, Td, Th } from './table';

test('a table is captioned, its heads have a scope, its stacked cells their column', () => {
  const html = renderToStaticMarkup(
    <Table caption="项目列表" stacked>
      <thead>
        <tr>
          <Th>项目名称</Th>
          <Th numeric>得分</Th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <Th scope="row">绿化养护</Th>
          <Td label="得分" numeric>
            96.66
          </Td>
        </tr>
      </tbody>
    </Table>,
  );
  expect(html).toContain('<caption class="sr-only">项目列表</caption>');
  expect(html).toContain('scope="col"');
  expect(html).toContain('scope="row"');
  expect(html).toContain('data-label="得分" class="cell-numeric"');
});
