import type { HintRule } from '../hint';

/** Far above what was planned: the target may have been too low, or the figure be wrong. */
export const overAchieved = {
  id: 'over-achieved',
  title: '远超目标',
  find({ sheet, score }) {
    return sheet.rows.flatMap((row, i) =>
      score.indicators[i]?.flags.includes('over-achieved')
        ? [
            {
              indicatorId: row.indicatorId,
              message: `实际完成值${row.value ?? ''}远超指标值${row.target}，请核对数据，判断目标是否定得过低。`,
            },
          ]
        : [],
    );
  },
} as const satisfies HintRule;
