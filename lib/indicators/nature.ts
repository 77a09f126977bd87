/** 绩效指标性质, as printed in the declaration form. */
export const NATURES = ['≥', '＞', '≤', '＜', '＝', '定性'] as const;

export type Nature = (typeof NATURES)[number];

const SPELLINGS: Readonly<Record<string, Nature>> = {
  '≥': '≥',
  '≧': '≥',
  '>=': '≥',
  '>': '＞',
  '≤': '≤',
  '≦': '≤',
  '<=': '≤',
  '<': '＜',
  '=': '＝',
  定性: '定性',
};

/**
 * Reads a 指标性质 in any of its spellings: full-width, half-width, `>=`, `<=`, blanks around it.
 * @returns null when it is none of them.
 * @example parseNature('>=') === '≥'
 */
export function parseNature(text: string): Nature | null {
  const spelling = text
    .trim()
    .replaceAll('＞', '>')
    .replaceAll('＜', '<')
    .replaceAll('＝', '=')
    .replace(/\s/g, '');
  return Object.hasOwn(SPELLINGS, spelling) ? (SPELLINGS[spelling] ?? null) : null;
}

/** Whether a target of this nature is a number. */
export function isQuantitative(nature: Nature): boolean {
  return nature !== '定性';
}

/**
 * Whether 指标方向性 says the contrary of the nature: ≤ or ＜ with 正向指标 (or 正向), or ≥, ＞, ＝ with 反向指标.
 * The nature decides the score all the same; the contradiction is said, never repaired.
 */
export function contradictsDirection(nature: Nature, direction: string | null): boolean {
  if (nature === '定性' || direction === null) return false;
  const contrary = nature === '≤' || nature === '＜' ? '正向' : '反向';
  return [contrary, `${contrary}指标`].includes(direction.trim());
}
