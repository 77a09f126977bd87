import { toHalfWidth } from '@/lib/core/fullwidth';

/**
 * A line that names a table: its number in two digits, the title where the line has one. A `heading`
 * (`表九、…（预算09表）`) stands above the table's own caption (`预算09表 …`).
 */
export type Caption = { readonly no: string; readonly title: string | null; readonly heading: boolean };

const NUMERALS = '一二三四五六七八九十';
const HEADING =
  /^表([一二三四五六七八九十]{1,3})[、.．]\s*([^，。；]+?)\s*(?:[（(]\s*预算\s*([\d０-９]{1,2})\s*表\s*[）)])?$/;
const OWN = /^预算(?:([\d０-９]{1,2})表|表([\d０-９]{1,2}))\s*([^，。；：:]{0,60})$/;
/** No caption is longer; it keeps the patterns away from whole paragraphs. */
const MAX_LENGTH = 120;
const CONTINUED = /\s*[（(]续表?[）)]$/;

/** `十二` → 12; null for anything that is no number up to 19. */
function chineseNumber(text: string): number | null {
  const digits = [...text].map((digit) => NUMERALS.indexOf(digit) + 1);
  const [first = 0, second = 0] = digits;
  if (digits.length === 1) return first;
  return digits.length === 2 && first === 10 && second < 10 ? 10 + second : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Reads a line as the caption of a table, wherever it stands.
 * @param insideRow the line is a cell, or goes on with one: a heading then has to carry its number, since a
 *   cell's own text may well begin with `表一、`
 * @returns null when the line is no caption
 * @example readCaption('预算表11 政府购买服务预算表', false)?.no === '11'
 */
export function readCaption(line: string, insideRow: boolean): Caption | null {
  const text = line.trim();
  if (text.length > MAX_LENGTH) return null;
  // The two forms begin with 预 and 表: nearly every line is none, so the rest is not even tried.
  if (text[0] === '预') return readOwnCaption(text);
  return text[0] === '表' ? readHeading(text, insideRow) : null;
}

function readOwnCaption(text: string): Caption | null {
  const own = OWN.exec(text);
  if (!own) return null;
  const title = (own[3] ?? '').replace(CONTINUED, '').trim();
  const number = Number(toHalfWidth(own[1] ?? own[2] ?? ''));
  return { no: twoDigits(number), title: title === '' ? null : title, heading: false };
}

function readHeading(text: string, insideRow: boolean): Caption | null {
  const heading = HEADING.exec(text);
  if (!heading || (insideRow && heading[3] === undefined)) return null;
  const number = heading[3] === undefined ? chineseNumber(heading[1] ?? '') : Number(toHalfWidth(heading[3]));
  if (number === null) return null;
  return { no: twoDigits(number), title: (heading[2] ?? '').replace(CONTINUED, '').trim(), heading: true };
}
