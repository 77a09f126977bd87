import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeLogin } from './login-name';
import { LOGIN_PATTERN } from './schema';

const NONE: ReadonlySet<string> = new Set();

describe('proposeLogin', () => {
  test.each([
    ['林小满', 'linxiaoman'],
    ['单雄', 'shanxiong'],
    ['曾国', 'zengguo'],
    ['仇英', 'qiuying'],
    ['欧阳一', 'ouyangyi'],
    ['吕布', 'lvbu'],
    ['阿依努尔·买买提', 'ayinuermaimaiti'],
    [' 林 小满 ', 'linxiaoman'],
    ['John Smith', 'johnsmith'],
    ['Ｌｉ４', 'li4'],
    ['3号窗口', 'haochuangkou'],
    ['①', 'user'],
    ['A', 'usera'],
  ])('%s is %s', (name, login) => {
    expect(proposeLogin(name, NONE)).toBe(login);
  });

  test('counts up from 2 where the login is in use', () => {
    expect(proposeLogin('林小满', new Set(['linxiaoman']))).toBe('linxiaoman2');
    expect(proposeLogin('林小满', new Set(['linxiaoman', 'linxiaoman2']))).toBe('linxiaoman3');
  });

  test('keeps to 32 characters with the number', () => {
    const long = '张'.repeat(20);
    const first = proposeLogin(long, NONE);
    expect(first).toBe('zhangzhangzhangzhangzhangzhangzh');
    expect(proposeLogin(long, new Set([first]))).toBe('zhangzhangzhangzhangzhangzhangz2');
  });

  test('is valid and free for any name', () => {
    const names = fc.array(fc.oneof(fc.string(), fc.constantFrom('林小满', '张三', '①', '')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(names, (people) => {
        const taken = new Set<string>();
        for (const name of people) {
          const login = proposeLogin(name, taken);
          expect(login).toMatch(LOGIN_PATTERN);
          expect(taken.has(login)).toBe(false);
          taken.add(login);
        }
      }),
    );
  });
});
