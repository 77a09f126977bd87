/** What a key press has to say for a shortcut. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'
>;

/**
 * The single key that was pressed as a shortcut; null while somebody types, composes, or has a window open over the
 * page, and for every combination, which belongs to the browser.
 * @param at.typing the focus is where text goes
 * @param at.covered a window lies over the page
 */
export function shortcutKey(
  press: KeyPress,
  at: { readonly typing: boolean; readonly covered: boolean },
): string | null {
  if (at.typing || at.covered || press.isComposing || press.defaultPrevented) return null;
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  return press.key === '？' ? '?' : press.key.toLowerCase();
}

/** Whether keys pressed there are text, or choose in a list. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
