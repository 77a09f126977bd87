import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from './quote';

test.each([
  ['一千', '“一千”'],
  ['', '“”'],
  ['甲\r\n乙\u0000\u3000丙', '“甲 乙 丙”'],
  ['甲'.repeat(60), `“${'甲'.repeat(60)}”`],
  ['甲'.repeat(61), `“${'甲'.repeat(60)}…”`],
  ['𠮷'.repeat(70), `“${'𠮷'.repeat(60)}…”`],
])('%j is quoted as %j', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test('is one line of whole characters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(quote(text)).toMatch(/^“[^\p{C}\n]{0,61}”$/u);
    }),
  );
});
