import { Dec, formatScore } from '@/lib/core/decimal';
import { executionRequirements } from '@/lib/scoring/requirements';
import { fieldId, type Missing, missingRows } from '@/lib/sheet/missing';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS } from '@/lib/sheet/sheet';
import { departmentBudget } from './department-money';
import type { DepartmentRules, DepartmentSheet } from './department-sheet';
import { rulesOf, weightedSheet, weightsOf } from './score-department';

/** Ids of the fields on the page, beside those of a sheet; the same in the list of what is missing. */
export const departmentField = {
  targets: 'department-targets',
  target: (id: string) => `target-${id}`,
  projects: 'department-money',
  basic: (column: string) => `basic-${column}`,
  item: (itemId: string, field: 'score' | 'ground') => `item-${itemId}-${field}`,
  text: (key: string) => `text-${key}`,
} as const;

function missingTargets({ sheet, unsettled }: DepartmentSheet): Missing[] {
  const none = sheet.rows.length + unsettled.length === 0;
  return [
    ...(none ? [{ field: departmentField.targets, message: '还没有整体绩效目标' }] : []),
    ...unsettled.map(({ id, text, why }) => ({
      field: departmentField.target(id),
      message: `${text}：${why}，请更正或移除`,
    })),
  ];
}

function missingMoney({ projects, basic }: DepartmentSheet): Missing[] {
  const open =
    projects.open === 0
      ? []
      : [
          {
            field: departmentField.projects,
            message: `${projects.open} 个项目的全年预算数或全年执行数未填报`,
          },
        ];
  const blank = basic.applicable ? MONEY_COLUMNS.filter((column) => basic[column] === null) : [];
  return [
    ...open,
    ...blank.map((column) => ({
      field: departmentField.basic(column),
      message: `基本支出：${MONEY_COLUMN_LABELS[column]}未填写`,
    })),
  ];
}

function missingTexts({ sheet, ...money }: DepartmentSheet, rules: DepartmentRules): Missing[] {
  const required = executionRequirements(departmentBudget(money), rulesOf(rules));
  const goal = { field: fieldId.goalActual, message: '整体绩效目标实际完成情况未填写' };
  return [
    ...(sheet.executionReason.trim() === ''
      ? required.map(({ message }) => ({ field: fieldId.executionReason, message }))
      : []),
    ...(sheet.goalActual.trim() === '' ? [goal] : []),
  ];
}

function missingItems(department: DepartmentSheet, { scheme }: DepartmentRules): Missing[] {
  const weights = weightsOf(department, scheme).items;
  return scheme.management.items.flatMap(({ id, name }, i): Missing[] => {
    const typed = department.items.find(({ itemId }) => itemId === id);
    const weight = weights[i] ?? new Dec(0);
    const score = (message: string) => ({
      field: departmentField.item(id, 'score'),
      message: `${name}：${message}`,
    });
    const ground = { field: departmentField.item(id, 'ground'), message: `${name}：评分依据未填写` };
    const scored = typed?.score ?? null;
    return [
      ...(scored === null ? [score('未评分')] : []),
      ...(scored !== null && weight.lessThan(scored)
        ? [score(`得分不能大于分值 ${formatScore(weight)}`)]
        : []),
      ...((typed?.ground ?? '').trim() === '' ? [ground] : []),
    ];
  });
}

/** Everything that stands between the evaluation and its approval, in the order of the page. */
export function missingOfDepartment(department: DepartmentSheet, rules: DepartmentRules): Missing[] {
  const { scheme } = rules;
  const sheet = weightedSheet(department.sheet, weightsOf(department, scheme).targets, scheme);
  return [
    ...missingMoney(department),
    ...missingTexts(department, rules),
    ...missingTargets(department),
    ...missingRows(sheet, rulesOf(rules)),
    ...missingItems(department, rules),
  ];
}
