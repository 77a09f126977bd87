import type { Block } from '@/lib/typesetting/block';
import { cell, row } from '@/lib/typesetting/cells';
import { captionBlock, paragraphBlock, tableBlock } from '@/lib/typesetting/prose-blocks';
import type { FormModel } from '../types';
import { type StandingRow, standings } from './standing';

const COLUMNS = ['三级指标', '年度指标值', '实际完成值', '得分\n（分值）', '偏差原因', '改进措施'];
const WIDTHS = [86, 64, 64, 62, 96, 76];

/** Short of its target, or explained all the same. */
const isDeviation = (row: StandingRow) =>
  row.standing === 'short' || row.deviationReason !== null || row.improvement !== null;

function scoreWords({ standing, score, weight }: StandingRow): string {
  if (standing === 'not-applicable') return '不评分';
  return score === null ? '未填报' : `${score}\n（${weight}）`;
}

const plain = (key: string, text: string) => paragraphBlock(key, [{ text, face: 'body' }]);

/** What is said in place of a list, or before it. */
function opening(rows: readonly StandingRow[], deviations: number): string {
  if (deviations > 0) return `以下${deviations}项未达到年度指标值或填写了偏差说明，内容取自自评表。`;
  const open = rows.filter(({ standing }) => standing === 'not-reported').length;
  if (open > 0) return `已填报的指标没有偏差；${open}项未填报。`;
  return '没有未达到年度指标值的指标，也没有填写偏差说明。';
}

/** 偏差清单: every row short of its target or explained, with what its owner wrote; and what else was to be said. */
export function deviationList(model: FormModel): Block[] {
  const rows = standings(model);
  const deviations = rows.filter(isDeviation);
  const body = deviations.map((one, i) =>
    row(
      [
        one.name,
        one.target,
        one.actual ?? '未填报',
        scoreWords(one),
        one.deviationReason ?? '未填写',
        one.improvement ?? '未填写',
      ].map((text, column) =>
        cell(`deviation.${i}.${column}`, column, column + 1, text, {
          divisible: true,
          ...(column === 0 && { heads: 'row' as const }),
          ...((column === 1 || column === 2 || column === 3) && { align: 'center' as const }),
        }),
      ),
    ),
  );
  const table =
    body.length === 0
      ? []
      : [
          captionBlock('deviation.caption', '偏差清单'),
          tableBlock('deviation', { widths: WIDTHS, columns: COLUMNS, rows: body }),
        ];
  const notes = model.notes === null ? [] : [plain('deviation.notes', `其他需要说明的问题：${model.notes}`)];
  const first = plain('deviation.opening', opening(rows, deviations.length));
  return [{ ...first, staysWithNext: table.length > 0 }, ...table, ...notes];
}
