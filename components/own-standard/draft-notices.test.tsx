import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DraftRefused } from './draft-notices';

const KEPT = '填写的内容保留在本页和本机。';
const shown = (code: string, problems: readonly { path: string; message: string }[] = []) =>
  renderToStaticMarkup(<DraftRefused refused={{ code, message: '没有保存。', problems }} />);

test.each(['INVALID_STATE', 'NOT_FOUND'])(
  'what was typed of a draft that ended has to be copied: %s',
  (code) => {
    const html = shown(code);
    expect(html).toContain('没有保存。');
    expect(html).toContain('请保持本页打开，先复制要保留的内容');
    expect(html).not.toContain(KEPT);
  },
);

test.each(['CONFLICT', 'LOST', 'UNAUTHENTICATED'])(
  'what was typed of a draft that goes on is kept: %s',
  (code) => {
    const html = shown(code);
    expect(html).toContain(KEPT);
    expect(html).not.toContain('复制');
  },
);

test('a problem is told with its place', () => {
  const html = shown('INVALID_INPUT', [{ path: 'body.entries.2.weight', message: '请填写分值' }]);
  expect(html).toContain('第 3 项：请填写分值');
});
