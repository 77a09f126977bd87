import { expect, it } from 'vitest';
import { codePointName } from './code-point';

it.each([
  ['𠮷', 'U+20BB7'],
  ['一', 'U+4E00'],
  ['A', 'U+0041'],
])('%s is named %s', (character, name) => {
  expect(codePointName(character)).toBe(name);
});
