import { isFrozen, STATE_LABELS } from '@/lib/workflow/states';
import { disclosureFigures, type FigureName } from './figures';
import { figuresIn } from './template';
import type { Block, DisclosureModel, EvaluatedProject } from './types';

const NO_BUDGET_LINES = '没有导入本单位该年度含预算04表的预算文本，应填报的项目数无从确定。';
const NO_TRANSFERS = '没有导入本单位该年度含预算12表的预算文本，市级专项的项目数无从确定。';

const NO_DEPARTMENT = '该年度的部门整体支出绩效自评还没有定稿。';

const WHY_MISSING: Partial<Record<FigureName, string>> = {
  应填报项目数: NO_BUDGET_LINES,
  填报率: NO_BUDGET_LINES,
  免报项目数: NO_BUDGET_LINES,
  免报说明: NO_BUDGET_LINES,
  部门整体得分: NO_DEPARTMENT,
  预算项目数: NO_TRANSFERS,
  市级专项数: NO_TRANSFERS,
};

function whyMissing(name: FigureName, { evaluated }: DisclosureModel): string {
  if (name === '自评等级' && evaluated.gradeBy === 'DEPARTMENT') return NO_DEPARTMENT;
  return WHY_MISSING[name] ?? '还没有已评价的参评项目。';
}

function blocksOf(project: EvaluatedProject): Block[] {
  const { id: projectId, name: what, participates, isPublic, state, form } = project;
  const because = (why: string): Block => ({ projectId, what, why });
  const found: Block[] = [];
  if (state === null) found.push(because('没有自评表。'));
  else if (participates && !(isFrozen(state) && form))
    found.push(because(`参评，尚未评价通过（${STATE_LABELS[state]}）。`));
  if (!participates && !project.exemptionReason) found.push(because('不参评，没有填写原因。'));
  if (!isPublic && !project.privateReason) found.push(because('不公开，没有填写原因。'));
  return found;
}

/**
 * What keeps the statement back: projects of the evaluated year without a result or a reason, and figures that the
 * template names and nothing says. Empty: it can be published.
 */
export function blockedBy(model: DisclosureModel, template: string): Block[] {
  const figures = disclosureFigures(model);
  return [
    ...model.projects.flatMap(blocksOf),
    ...figuresIn(template).flatMap((name) =>
      figures[name] === null ? [{ projectId: null, what: name, why: whyMissing(name, model) }] : [],
    ),
  ];
}
