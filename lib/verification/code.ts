/** Crockford's digits: none that are taken for one another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const BASE = DIGITS.length;

function valueIn(digit: string): number {
  return DIGITS.indexOf(digit);
}

/** ISO 7064 (hybrid, MOD 33,32): finds every wrong digit, and nearly all that changed places. */
function checkDigit(digits: string): string {
  let product = BASE;
  for (const digit of digits) {
    const sum = (product + valueIn(digit)) % BASE || BASE;
    product = (sum * 2) % (BASE + 1);
  }
  return DIGITS.charAt((BASE + 1 - product) % BASE);
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * 验证码 of a frozen model: the first 60 bits of its SHA-256 and a check digit.
 * @param sha256 in hexadecimal
 * @example codeOf('00'.repeat(32)) // '0000-0000-0000-4'
 */
export function codeOf(sha256: string): string {
  let bits = BigInt(`0x${sha256.slice(0, 15)}`);
  let digits = '';
  while (digits.length < LENGTH) {
    digits = DIGITS.charAt(Number(bits % 32n)) + digits;
    bits /= 32n;
  }
  return grouped(`${digits}${checkDigit(digits)}`);
}

/**
 * A code as a person types it: in any case, with or without blanks and hyphens, O for 0 and I or L for 1.
 * @returns the code as it is printed, or null where it is none, or a digit is wrong
 */
export function readCode(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (digits.length !== LENGTH + 1 || [...digits].some((digit) => valueIn(digit) < 0)) return null;
  const body = digits.slice(0, LENGTH);
  return digits.endsWith(checkDigit(body)) ? grouped(digits) : null;
}
