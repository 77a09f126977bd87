import type { Comparison } from '@/lib/scoring/comparison';

const SPELLINGS: Readonly<Record<Comparison, readonly string[]>> = {
  '≥': ['≥', '≧', '⩾', '>=', '不低于', '不少于', '不小于', '大于等于', '大于或等于', '至少'],
  '＞': ['>', '大于', '高于', '超过', '多于'],
  '≤': ['≤', '≦', '⩽', '<=', '不超过', '不高于', '不大于', '不多于', '小于等于', '小于或等于', '至多'],
  '＜': ['<', '小于', '低于', '少于'],
  '＝': ['=', '等于'],
};

/** Words behind a number. 以上, 以下 and 以内 include the number itself. */
const SPELLINGS_BEHIND: Readonly<Partial<Record<Comparison, readonly string[]>>> = {
  '≥': ['及以上', '以上'],
  '≤': ['及以下', '以下', '以内', '之内'],
};

type Spelling = readonly [spelling: string, comparison: Comparison];

function spellingsOf(table: Readonly<Partial<Record<Comparison, readonly string[]>>>): readonly Spelling[] {
  return Object.entries(table)
    .flatMap(([comparison, spellings]) =>
      spellings.map((spelling) => [spelling, comparison as Comparison] as const),
    )
    .sort(([a], [b]) => b.length - a.length);
}

const BEFORE = spellingsOf(SPELLINGS);
const BEHIND = spellingsOf(SPELLINGS_BEHIND);

/** A text cut at its operator: what is left of it, and the operator, null where there is none. */
export type Cut = { readonly rest: string; readonly sign: Comparison | null };

/** Takes the operator off the end of what stands before a number: `应≥` → `应`, ≥. */
export function operatorBefore(text: string): Cut {
  const found = BEFORE.find(([spelling]) => text.endsWith(spelling));
  return found ? { rest: text.slice(0, -found[0].length), sign: found[1] } : { rest: text, sign: null };
}

/** Takes the operator off the end of what stands behind a number: `场以上` → `场`, ≥. */
export function operatorBehind(text: string): Cut {
  const found = BEHIND.find(([spelling]) => text.endsWith(spelling));
  return found ? { rest: text.slice(0, -found[0].length), sign: found[1] } : { rest: text, sign: null };
}

/** Every operator of a half-width text without blanks, in order, a longer spelling before the shorter inside it. */
export function operatorsIn(text: string): readonly Comparison[] {
  const found: Comparison[] = [];
  for (let at = 0; at < text.length; ) {
    const here = [...BEFORE, ...BEHIND].find(([spelling]) => text.startsWith(spelling, at));
    if (here) found.push(here[1]);
    at += here?.[0].length ?? 1;
  }
  return found;
}

const DIRECTIONS: Readonly<Record<string, Comparison>> = {
  ge: '≥',
  gt: '＞',
  le: '≤',
  lt: '＜',
  eq: '＝',
  正向: '≥',
  正向指标: '≥',
  反向: '≤',
  反向指标: '≤',
};

/** What a `direction` says; null where it says nothing that is known. */
export function readDirection(direction: string | null): Comparison | '定性' | null {
  const text = (direction ?? '').trim();
  if (/^(定性|定性指标|qualitative)$/i.test(text)) return '定性';
  const known = text.toLowerCase();
  if (Object.hasOwn(DIRECTIONS, known)) return DIRECTIONS[known] ?? null;
  const { rest, sign } = operatorBefore(
    text.replaceAll('＞', '>').replaceAll('＜', '<').replaceAll('＝', '='),
  );
  return rest === '' ? sign : null;
}
