import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { applyPatch, type RowPatch } from '@/lib/sheet/apply-patch';
import { blankSheet } from '@/lib/sheet/sample-sheet.fixture';
import { projectsMoney } from './department-money';
import type { DepartmentRules, DepartmentSheet } from './department-sheet';
import { DEFAULT_SCHEME } from './schemes';

export const RULES: DepartmentRules = { scheme: DEFAULT_SCHEME, ruleSet: mof202010 };

/** Money of one source of a project in 万元. */
export function fiscal(annual: string | null, executed: string | null, approved = false) {
  const line = { source: 'FISCAL' as const, applicable: true, initial: annual, annual, executed };
  return { approved, lines: [line] };
}

/** A department of six targets and two projects of 100 万元 together, with nothing reported for the targets. */
export function aDepartment(parts: Partial<DepartmentSheet> = {}): DepartmentSheet {
  return {
    sheet: { ...blankSheet(), money: [] },
    unsettled: [],
    projects: projectsMoney([fiscal('60', '60', true), fiscal('40', '32.5')]),
    basic: { applicable: false, initial: null, annual: null, executed: null },
    items: [],
    texts: { overview: '', work: '', problems: '', improvements: '' },
    ...parts,
  };
}

const REACHED: readonly RowPatch[] = [
  { indicatorId: 'visits', value: '5' },
  { indicatorId: 'archive', doneOn: '2024-07-20' },
  { indicatorId: 'quality', grade: '达成', percent: '100', completion: '记录规范' },
  { indicatorId: 'control', value: '54' },
  { indicatorId: 'effect', grade: '达成', percent: '100', completion: '有提升' },
  { indicatorId: 'satisfaction', value: '92' },
];

/** The same, reported in full: 4 of 5 visits, all else reached, 3.5 of 4 points for each item. */
export function aReportedDepartment(parts: Partial<DepartmentSheet> = {}): DepartmentSheet {
  const blank = aDepartment(parts);
  const rows = REACHED.map((row) =>
    row.indicatorId === 'visits'
      ? { ...row, value: '4', deviationReason: '合并走访', improvement: '按季度走访' }
      : row,
  );
  return {
    ...blank,
    sheet: applyPatch(blank.sheet, { goalActual: '已完成。', rows }),
    items: DEFAULT_SCHEME.management.items.map(({ id }) => ({
      itemId: id,
      score: '3.50',
      ground: '查阅台账',
    })),
    ...parts,
  };
}
