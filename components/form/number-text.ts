import { toHalfWidth } from '@/lib/core/fullwidth';

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * What a person typed or pasted as a number, as the product reads it: half-width, without blanks around,
 * thousands separators or the field's own unit. Anything else stays as it was typed, so that the message
 * about it shows the person's own text.
 * @example tidyNumber('９８％', '%') === '98'
 * @example tidyNumber('1,086.70 万元', '万元') === '1086.70'
 * @example tidyNumber('约 5 次', '次') === '约 5'
 */
export function tidyNumber(text: string, unit?: string): string {
  const plain = toHalfWidth(text)
    .replace(/\u2212/g, '-')
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .trim();
  const bare = withoutUnit(plain, unit);
  return GROUPED.test(bare) ? bare.replace(/,/g, '') : bare;
}

function withoutUnit(text: string, unit: string | undefined): string {
  const suffix = unit ? toHalfWidth(unit).trim() : '';
  if (!suffix || !text.endsWith(suffix)) return text;
  const rest = text.slice(0, -suffix.length).trimEnd();
  return /\d$/.test(rest) ? rest : text;
}

/** A single cell, not a block of a spreadsheet: those belong to the table around. */
export function isSingleCell(text: string): boolean {
  return !/[\t\n]/.test(text.replace(/\r?\n$/, ''));
}
