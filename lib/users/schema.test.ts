import { expect, test } from 'vitest';
import { signInParams } from './schema';

test.each([
  ['/my', '/my'],
  ['/projects?year=2024&q=a%20b#top', '/projects?year=2024&q=a%20b#top'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['evil', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/my', '/x'], '/'],
])('after signing in, %j leads to %s', (next, path) => {
  expect(signInParams.parse({ next }).next).toBe(path);
});
