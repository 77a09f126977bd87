/** What nearly every text is made of; the fonts of the documents have all of it. */
const UNUSUAL =
  /[^\s\u0020-\u007e\u00b0\u00b1\u00b7\u00d7\u00f7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2030\u2103\u2160-\u216b\u2460-\u2473\u2264\u2265\u3000-\u3003\u3008-\u3011\u3014\u3015\u4e00-\u9fa5\uff01-\uff5e\uffe5]/gu;

/**
 * The characters of a text that the fonts of the documents may lack, each once: without any, nobody has to ask.
 * @example unusualCharacters('祥和𠮷祥') === '𠮷'
 */
export function unusualCharacters(text: string): string {
  return [...new Set(text.match(UNUSUAL) ?? [])].join('');
}
