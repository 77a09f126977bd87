import { statesControlFigure } from '../control-figures';
import { inEachRow, type QualityRule } from '../rule';
import { controlFigureFaults } from './control-figure-mismatch';

/** 项目预算控制数 that is right, but stands under another 一级 than 成本指标: there it counts for something else. */
export const controlFigureMisfiled = {
  id: 'control-figure-misfiled',
  severity: 'warning',
  title: '预算控制数没有列在成本指标下',
  find: inEachRow((row, { total }) => {
    if (!statesControlFigure(row) || row.level1 === '成本指标') return null;
    // With another fault as well it is that rule's, which names the place too.
    if (controlFigureFaults(row, total).length > 0) return null;
    return {
      what: `${row.name}列在${row.level1}之下。`,
      suggestion: '移到成本指标（经济成本指标）之下；它衡量的是花费，不是产出或效益。',
    };
  }),
} as const satisfies QualityRule;
