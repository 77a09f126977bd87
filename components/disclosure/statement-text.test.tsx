import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatementBlocks } from './statement-blocks';
import { StatementText } from './statement-text';

const text = '第一段。\n第二段。';
const blocks = [
  { projectId: 'p1', what: '河道巡查服务', why: '参评，尚未评价通过（已提交）。' },
  { projectId: null, what: '填报率', why: '没有预算文本。' },
];

test('the text can be copied only when nothing keeps it back', () => {
  const free = renderToStaticMarkup(<StatementText text={text} blocks={[]} address="target=2024" />);
  expect(free).toContain('复制全文');
  expect(free.match(/<p>/g)).toHaveLength(2);
  const blocked = renderToStaticMarkup(<StatementText text={text} blocks={blocks} address="target=2024" />);
  expect(blocked).not.toContain('复制全文');
  expect(blocked).toContain('草稿，不能公开');
});

test('what keeps it back leads to its project', () => {
  const list = renderToStaticMarkup(<StatementBlocks blocks={blocks} />);
  expect(list).toContain('href="/projects/p1"');
  expect(list.replace(/<[^>]+>/g, '')).toContain('填报率：没有预算文本。');
  expect(renderToStaticMarkup(<StatementBlocks blocks={[]} />)).toBe('');
});
