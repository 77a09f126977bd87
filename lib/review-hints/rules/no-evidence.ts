import { parseDecimal } from '@/lib/core/decimal';
import { isQuantitative, parseNature } from '@/lib/indicators/nature';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { HintRule } from '../hint';

function isReportedFigure({ nature, value }: SheetRow): boolean {
  const parsed = parseNature(nature);
  return parsed !== null && isQuantitative(parsed) && parseDecimal(value ?? '') !== null;
}

/**
 * Figures that nothing backs, where 佐证材料 are collected in this system: no file at all, or none behind a figure far
 * above its target. A file for the form as a whole may back any row.
 */
export const noEvidence = {
  id: 'no-evidence',
  title: '缺少佐证材料',
  find({ projectId, sheet, score, attached }) {
    if (!attached.expected) return [];
    const backed = attached.of(projectId);
    if (backed.size > 0) {
      if (backed.has(null)) return [];
      return sheet.rows.flatMap(({ indicatorId, value, target }, i) =>
        score.indicators[i]?.flags.includes('over-achieved') && !backed.has(indicatorId)
          ? [
              {
                indicatorId,
                message: `实际完成值${value ?? ''}远超指标值${target}，却没有佐证材料，请核对依据。`,
              },
            ]
          : [],
      );
    }
    const figures = sheet.rows.filter(isReportedFigure).length;
    if (figures === 0) return [];
    const message = `${figures}项定量指标填报了实际完成值，却没有上传任何佐证材料，请核对数据来源。`;
    return [{ indicatorId: null, message }];
  },
} as const satisfies HintRule;
