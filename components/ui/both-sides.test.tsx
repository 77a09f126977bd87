import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BothTexts } from './both-sides';

test('what both changed shows both texts, what the other side alone changed shows theirs', () => {
  const both = {
    clashes: [{ field: '复核意见', mine: '我的', theirs: null }],
    theirChanges: [
      { field: '复核意见', to: null },
      { field: '整改要求', to: '补齐台账' },
    ],
  };
  const html = renderToStaticMarkup(<BothTexts both={both} />);
  const lines = [...html.matchAll(/<tr><th scope="row".*?<\/tr>/g)].map(([line]) =>
    line
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s+/),
  );
  expect(lines).toEqual([
    ['复核意见', '我的', '（空）'],
    ['整改要求', '未修改', '补齐台账'],
  ]);
});
