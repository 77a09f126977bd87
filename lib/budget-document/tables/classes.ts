/** The three classes of spending, as the tables of a budget name them. */
export const SPENDING_CLASSES = {
  functional: ['支出功能分类科目', '支出功能科目', '功能分类科目', '功能科目'],
  government: ['政府支出经济分类科目', '政府经济分类科目', '政府经济科目'],
  department: ['部门支出经济分类科目', '部门经济分类科目', '部门经济科目'],
} as const satisfies Record<string, readonly string[]>;
