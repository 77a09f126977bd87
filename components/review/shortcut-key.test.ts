import { expect, test } from 'vitest';
import { type KeyPress, shortcutKey } from './shortcut-key';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, defaultPrevented: false },
  ...rest,
});
const FREE = { typing: false, covered: false };

test('a single key is a shortcut, whatever its case or width', () => {
  expect([press('j'), press('J'), press('?'), press('？')].map((key) => shortcutKey(key, FREE))).toEqual([
    ...['j', 'j', '?', '?'],
  ]);
});

test('text, windows, composing and combinations are left alone', () => {
  expect(shortcutKey(press('j'), { ...FREE, typing: true })).toBeNull();
  expect(shortcutKey(press('j'), { ...FREE, covered: true })).toBeNull();
  const others = ['altKey', 'ctrlKey', 'metaKey', 'isComposing', 'defaultPrevented'] as const;
  for (const other of others) expect(shortcutKey(press('j', { [other]: true }), FREE), other).toBeNull();
});
