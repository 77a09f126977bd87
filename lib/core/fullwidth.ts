/**
 * Full-width digits, letters and signs as typed by a Chinese input method, turned into their ASCII forms.
 * @example toHalfWidth('９８％') === '98%'
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/**
 * A text for comparing: half-width, without any blank.
 * @example squeezed('合　　计（万元）') === '合计(万元)'
 */
export function squeezed(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '');
}
