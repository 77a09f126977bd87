const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  '0': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

const CHINESE_YEAR = /二[〇○零O0][一二三四五六七八九〇○零O0]{2}/g;

/**
 * Years of this century in Chinese digits as Arabic ones; the rest of the text stays.
 * @example withArabicYears('二〇二三年底') === '2023年底'
 */
export function withArabicYears(text: string): string {
  return text.replace(CHINESE_YEAR, (year) => [...year].map((digit) => DIGITS[digit]).join(''));
}

/** What stands before 万 or at the end: 三百二十, 一千零五. */
function belowTenThousand(text: string): number | null {
  let [total, digit] = [0, 0];
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) {
      const value = DIGITS[character];
      if (value === undefined || digit !== 0) return null;
      digit = value;
    } else {
      // 十二 begins with its place, 百二 and 千二 are no numbers.
      if (digit === 0 && (place !== 10 || total !== 0)) return null;
      total += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + digit;
}

/**
 * Reads a number in Chinese numerals, up to 千万.
 * @returns null where the characters make no number
 * @example chineseNumber('三百二十') === 320
 */
export function chineseNumber(text: string): number | null {
  const [high = '', low, more] = text.split('万');
  if (more !== undefined) return null;
  if (low === undefined) return belowTenThousand(high);
  const [thousands, rest] = [high === '' ? null : belowTenThousand(high), belowTenThousand(low)];
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}
