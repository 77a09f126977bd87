import type { SheetRecord } from '@/lib/evaluations/records';
import { proseParts } from '@/lib/prose/outline';
import { isFrozen, STATE_LABELS } from '@/lib/workflow/states';
import { KINDS } from './kinds';
import { standingTexts, type WrittenRecord } from './records';
import type { ReportKind } from './types';

/** Why a report can't be finished now, and what to do; null where it can. */
export function whyNotFinish(
  { evaluation: { state } }: Pick<SheetRecord, 'evaluation'>,
  report: WrittenRecord | null,
  kind: ReportKind,
): string | null {
  const texts = standingTexts(report, kind);
  const missing = proseParts(KINDS[kind].outline)
    .filter(({ key, required }) => required && texts[key]?.prose.length === 0)
    .map(({ title }) => `“${title}”`);
  if (!isFrozen(state)) {
    return `自评表当前为“${STATE_LABELS[state]}”，其中的数据还会变化：自评表评价通过后才能完成报告。文字可以先写，会一直保留。`;
  }
  return missing.length === 0 ? null : `以下必写部分还没有内容：${missing.join('、')}。写好后才能完成报告。`;
}
