const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Order of Chinese names as people look them up: by pinyin, digits by their value. */
export function byPinyin(left: string, right: string): number {
  return collator.compare(left, right);
}
