import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button, ButtonLink } from './button';

test('a button does not send a form unless told', () => {
  expect(renderToStaticMarkup(<Button>添加</Button>)).toContain('type="button"');
});

test('while pending a button takes no click and says so', () => {
  const html = renderToStaticMarkup(<Button pending>提交</Button>);
  expect(html).toContain('disabled=""');
  expect(html).toContain('aria-busy="true"');
});

test('a link button is a link, to a page or to a file', () => {
  expect(renderToStaticMarkup(<ButtonLink href="/projects">项目</ButtonLink>)).toMatch(
    /^<a .*href="\/projects"/,
  );
  expect(renderToStaticMarkup(<ButtonLink href="/api/overview/summary.xlsx">汇总表</ButtonLink>)).toMatch(
    /^<a .*href="\/api\/overview\/summary.xlsx"/,
  );
});
