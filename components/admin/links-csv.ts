import type { IssuedLink } from '@/lib/users/types';
import { linkAddress } from './link-address';

// Without it Excel reads the file in the system's code page and shows no Chinese.
const BYTE_ORDER_MARK = '\ufeff';

/** Quoted where needed; what a spreadsheet would take for a formula is made a text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** 姓名, 登录名, 链接 as a CSV file that Excel opens. */
export function linksCsv(links: readonly IssuedLink[], origin: string): string {
  const rows = links.map(({ name, login, token }) => [name, login, linkAddress(origin, token)]);
  const lines = [['姓名', '登录名', '链接'], ...rows].map((row) => row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** The same with tabs and without a head, for pasting into a sheet. */
export function linksForPasting(links: readonly IssuedLink[], origin: string): string {
  return links
    .map(({ name, login, token }) => [name, login, linkAddress(origin, token)].join('\t'))
    .join('\n');
}
