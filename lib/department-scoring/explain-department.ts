import { Dec, formatScore } from '@/lib/core/decimal';
import type { Explanation } from '@/lib/scoring/explanation';
import { entry } from '@/lib/scoring/trace';
import { explainRow, explainSheetExecution } from '@/lib/sheet/explain-sheet';
import { scoringProjectOf } from '@/lib/sheet/score-sheet';
import type { Sheet } from '@/lib/sheet/sheet';
import { departmentTotal } from './department-money';
import type { DepartmentRules, DepartmentSheet } from './department-sheet';
import { PART_LABELS, type Part } from './scheme';
import { type DepartmentScore, rulesOf, weightedSheet, weightsOf } from './score-department';

/** 得分依据 of every score of a department; serialisable. */
export type DepartmentTraces = {
  readonly execution: Explanation;
  /** In the order of the sheet's rows */
  readonly targets: readonly Explanation[];
  /** In the order of the scheme's items */
  readonly items: readonly Explanation[];
  readonly total: Explanation;
};

type Scored = {
  readonly department: DepartmentSheet;
  readonly score: DepartmentScore;
  readonly rules: DepartmentRules;
};

/** Where 全年预算数 and 全年执行数 come from. */
export function moneyInWords({ projects, basic }: Pick<DepartmentSheet, 'projects' | 'basic'>): string {
  const { count, approved, open } = projects;
  const parts = [
    `项目支出由${count}个参评项目合计，其中${approved}个取自评价通过的定稿`,
    ...(count > approved ? [`其余${count - approved}个按目前填报的数`] : []),
    ...(open > 0 ? [`有${open}个项目的预算数或执行数尚未填报`] : []),
    basic.applicable ? '加上评价人员填写的基本支出' : '不含基本支出',
  ];
  return `${parts.join('，')}。`;
}

/** The department's money as a sheet of one source, so that execution is explained as that of a project is. */
function moneySheet(department: DepartmentSheet): Sheet {
  const amount = (column: 'initial' | 'annual' | 'executed') =>
    department.projects.open > 0 ? null : (departmentTotal(department, column)?.toFixed() ?? null);
  const amounts = { initial: amount('initial'), annual: amount('annual'), executed: amount('executed') };
  return { ...department.sheet, rows: [], money: [{ source: 'FISCAL', applicable: true, ...amounts }] };
}

/** 得分依据 of 当年预算执行情况. */
export function explainExecutionPart({ department, score, rules }: Scored): Explanation {
  const notes = [moneyInWords(department)];
  const { execution } = score;
  if (execution.status === 'not-applicable') {
    const { basis } = rules.scheme;
    const rule = `全年预算数为0，不适用，${rules.scheme.execution.weight}分由其他部分按比例分担`;
    return { steps: [entry(rule, basis, '不适用', '不适用')], notes };
  }
  const explained = explainSheetExecution(moneySheet(department), execution, rulesOf(rules));
  return { steps: explained.steps, notes: [...explained.notes, ...notes] };
}

/** 得分依据 of the target in that row. */
export function explainTarget({ department, score, rules }: Scored, index: number): Explanation {
  const { scheme } = rules;
  const sheet = weightedSheet(department.sheet, weightsOf(department, scheme).targets, scheme);
  const row = sheet.rows[index];
  const scoring = scoringProjectOf(sheet).indicators[index];
  const scored = score.targets[index];
  if (!row || !scoring || !scored) throw new RangeError(`no target ${index}`);
  return explainRow(row, scoring, scored, rulesOf(rules));
}

/** 得分依据 of an item of 预算管理情况: what a person gave, and why. */
export function explainItem({ department, score, rules }: Scored, index: number): Explanation {
  const item = rules.scheme.management.items[index];
  const scored = score.items[index];
  if (!item || !scored) throw new RangeError(`no item ${index}`);
  const { basis } = rules.scheme;
  if (scored.status !== 'scored') {
    return { steps: [entry('未评分，暂计0分', basis, '未评分 → 0', '0.00')], notes: [] };
  }
  const points = formatScore(scored.score);
  const rule = `由评价人员在0至${formatScore(scored.weight)}分内评定${item.guidance === '' ? '' : `：${item.guidance}`}`;
  const ground = department.items.find(({ itemId }) => itemId === item.id)?.ground.trim() ?? '';
  return {
    steps: [entry(rule, basis, points, points)],
    notes: ground === '' ? [] : [`评分依据：${ground}`],
  };
}

const summed = (scores: readonly string[]) => (scores.length > 0 ? scores.join(' + ') : '0');

function partFormula({ score }: Scored, part: Part): string {
  const rows = { execution: [score.execution], targets: score.targets, management: score.items }[part];
  return summed(rows.map((row) => formatScore(row.score ?? new Dec(0))));
}

/** 得分依据 of the total: the parts, their sum, and the grade unless something is not reported. */
export function explainDepartmentTotal(scored: Scored): Explanation {
  const { score, rules } = scored;
  const { basis } = rules.scheme;
  const parts = score.parts.flatMap(({ part, score: points }) =>
    points === null ? [] : [entry(PART_LABELS[part], basis, partFormula(scored, part), formatScore(points))],
  );
  const terms = score.parts.flatMap(({ score: points }) => (points ? [formatScore(points)] : []));
  const total = entry('总分：各部分得分之和', basis, summed(terms), formatScore(score.total));
  if (score.provisional) {
    return { steps: [...parts, total], notes: ['尚有未填报或未评分的内容，总分为暂计，暂不评定等级。'] };
  }
  const { grades } = rules.ruleSet;
  const from = grades.bands.find((band) => band.grade === score.grade)?.from ?? '0';
  const grade = entry(
    '等级',
    grades.basis,
    `${formatScore(score.total)} ≥ ${from} → ${score.grade}`,
    score.grade,
  );
  return { steps: [...parts, total, grade], notes: [] };
}

/** Everything that led to a department's total and grade. */
export function explainDepartment(scored: Scored): DepartmentTraces {
  return {
    execution: explainExecutionPart(scored),
    targets: scored.score.targets.map((_, i) => explainTarget(scored, i)),
    items: scored.score.items.map((_, i) => explainItem(scored, i)),
    total: explainDepartmentTotal(scored),
  };
}
