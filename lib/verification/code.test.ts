import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, readCode } from './code';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const sha256 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

describe('a code', () => {
  it('is the first 60 bits and a check digit, in groups', () => {
    expect(codeOf('00'.repeat(32))).toBe('0000-0000-0000-4');
    expect(codeOf(`00443214c74254b${'f'.repeat(49)}`)).toMatch(/^0123-4567-89AB-.$/);
  });

  it('is read as it is printed, and as people type it', () => {
    fc.assert(
      fc.property(sha256, (hash) => {
        const code = codeOf(hash);
        const typed = code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l');
        expect(readCode(code)).toBe(code);
        expect(readCode(typed)).toBe(code);
      }),
    );
    expect(readCode(' ００００—0000 0000　4 ')).toBe('0000-0000-0000-4');
  });

  it('with any one wrong digit is none', () => {
    fc.assert(
      fc.property(sha256, fc.nat(12), fc.constantFrom(...DIGITS), (hash, at, digit) => {
        const digits = codeOf(hash).replace(/-/g, '');
        fc.pre(digits.charAt(at) !== digit);
        expect(readCode(`${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`)).toBeNull();
      }),
    );
  });

  it.each(['', '0000', '0000-0000-0000', '0000-0000-0000-44', 'U000-0000-0000-4', '验证码'])(
    '%j is none',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});
