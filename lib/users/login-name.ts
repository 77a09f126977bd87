import { pinyin } from 'pinyin-pro';
import { toHalfWidth } from '@/lib/core/fullwidth';

const MAX_LENGTH = 32;

function spelled(name: string): string {
  const syllables = pinyin(toHalfWidth(name), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'consecutive',
  });
  const letters = syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^\d+/, '')
    .slice(0, MAX_LENGTH);
  return letters.length < 2 ? `user${letters}` : letters;
}

/**
 * A login for a person: the name in pinyin, with a number from 2 on where another account has it already.
 * @param taken the logins in use; the caller adds the answer before asking for the next person
 * @example proposeLogin('单小满', new Set(['shanxiaoman'])) === 'shanxiaoman2'
 */
export function proposeLogin(name: string, taken: ReadonlySet<string>): string {
  const base = spelled(name);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const login = `${base.slice(0, MAX_LENGTH - String(number).length)}${number}`;
    if (!taken.has(login)) return login;
  }
}
