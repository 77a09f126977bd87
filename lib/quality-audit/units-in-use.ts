import { toHalfWidth } from '@/lib/core/fullwidth';
import { statesControlFigure } from './control-figures';
import { likeName } from './like-name';
import type { AuditRow, AuditSubject } from './subject';

/** Spellings of one and the same unit. 人 and 人次 are not: a person may come twice. */
const ONE_SPELLING: Readonly<Record<string, string>> = {
  人数: '人',
  名: '人',
  '人/次': '人次',
  户数: '户',
  场次: '场',
  次数: '次',
  平米: '平方米',
  '㎡': '平方米',
  m2: '平方米',
  个月: '月',
  个小时: '小时',
  天数: '天',
  日: '天',
  百分比: '%',
};

/** The unit as printed, without blanks, half-width; empty where there is none. */
export function printedUnit({ indicator }: AuditRow): string {
  return toHalfWidth(indicator.unit ?? '').replace(/\s/g, '');
}

/** The unit in its usual spelling. A 日 of a 时效指标 is a day of the calendar and stays. */
export function usualUnit(row: AuditRow): string {
  const printed = printedUnit(row);
  if (printed === '日' && row.level2 === '时效指标') return printed;
  return ONE_SPELLING[printed] ?? printed;
}

/** What makes indicators alike: 二级 and name, its writing aside. */
function likeKey({ level2, name }: AuditRow): string {
  return `${level2}|${likeName(name)}`;
}

export type UnitUse = { readonly unit: string; readonly count: number };

/** Which units and which spellings the audited projects use, asked by rows. */
export type UnitsInUse = {
  /** The unit that most indicators like this one have, the first of the document where as many have another */
  usualOfLike(row: AuditRow): UnitUse;
  /** All spellings of the row's unit that occur, in the order of the document */
  spellingsOf(row: AuditRow): readonly string[];
};

function isCounted(row: AuditRow): boolean {
  return row.nature !== '定性' && printedUnit(row) !== '' && !statesControlFigure(row);
}

/** Counts units over all projects that are audited together. */
export function unitsInUse(subjects: readonly AuditSubject[]): UnitsInUse {
  const ofLike = new Map<string, Map<string, number>>();
  const spellings = new Map<string, Set<string>>();
  for (const row of subjects.flatMap(({ rows }) => rows).filter(isCounted)) {
    const unit = usualUnit(row);
    const uses = ofLike.get(likeKey(row)) ?? new Map<string, number>();
    ofLike.set(likeKey(row), uses.set(unit, (uses.get(unit) ?? 0) + 1));
    spellings.set(unit, (spellings.get(unit) ?? new Set()).add(printedUnit(row)));
  }
  return {
    usualOfLike(row) {
      let most: UnitUse = { unit: usualUnit(row), count: 0 };
      for (const [unit, count] of ofLike.get(likeKey(row)) ?? []) {
        if (count > most.count) most = { unit, count };
      }
      return most;
    },
    spellingsOf: (row) => [...(spellings.get(usualUnit(row)) ?? [])],
  };
}
