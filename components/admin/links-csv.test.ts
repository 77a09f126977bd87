import { expect, test } from 'vitest';
import { linksCsv, linksForPasting } from './links-csv';

const link = (name: string, login: string) => ({
  userId: login,
  name,
  login,
  purpose: 'INVITE' as const,
  token: `token-${login}`,
  expiresAt: '2025-01-08T00:00:00.000Z',
});

test('the file opens in Excel: byte order mark, CRLF, a head', () => {
  expect(linksCsv([link('林小满', 'linxiaoman')], 'http://jixiao.example')).toBe(
    '\ufeff姓名,登录名,链接\r\n林小满,linxiaoman,http://jixiao.example/link/token-linxiaoman\r\n',
  );
});

test.each([
  ['甲,乙', '"甲,乙"'],
  ['甲"乙', '"甲""乙"'],
  ['=1+1', "'=1+1"],
  ['@甲', "'@甲"],
  ['-甲,乙', '"\'-甲,乙"'],
])('a name %s is written as %s', (name, written) => {
  expect(linksCsv([link(name, 'a')], 'http://x').split('\r\n')[1]).toBe(`${written},a,http://x/link/token-a`);
});

test('pasting gives one row per person', () => {
  expect(linksForPasting([link('甲', 'a'), link('乙', 'b')], 'http://x')).toBe(
    '甲\ta\thttp://x/link/token-a\n乙\tb\thttp://x/link/token-b',
  );
});
