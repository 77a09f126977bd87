import type { SheetRecord } from '@/lib/evaluations/records';
import { proseParts } from '@/lib/prose/outline';
import { isFrozen, STATE_LABELS } from '@/lib/workflow/states';
import { KINDS } from './kinds';
import { standingTexts, type WrittenRecord } from './records';
import type { Source } from './sources';
import type { ReportKind } from './types';

/** What the figures wait for; null where they are approved. */
function whyNotApproved(
  { evaluation: { state } }: Pick<SheetRecord, 'evaluation'>,
  { sha256 }: Pick<Source, 'sha256'>,
  kind: ReportKind,
): string | null {
  if (kind === 'APPRAISAL') {
    if (sha256 !== null) return null;
    return '绩效评价尚未定稿，其中的数据还会变化：评分表定稿后才能完成报告。文字可以先写，会一直保留。';
  }
  if (isFrozen(state)) return null;
  return `自评表当前为“${STATE_LABELS[state]}”，其中的数据还会变化：自评表评价通过后才能完成报告。文字可以先写，会一直保留。`;
}

/** Why a report can't be finished now, and what to do; null where it can. */
export function whyNotFinish(
  record: Pick<SheetRecord, 'evaluation'>,
  report: WrittenRecord | null,
  source: Pick<Source, 'sha256'>,
  kind: ReportKind,
): string | null {
  const texts = standingTexts(report, kind);
  const missing = proseParts(KINDS[kind].outline)
    .filter(({ key, required }) => required && texts[key]?.prose.length === 0)
    .map(({ title }) => `“${title}”`);
  return (
    whyNotApproved(record, source, kind) ??
    (missing.length === 0 ? null : `以下必写部分还没有内容：${missing.join('、')}。写好后才能完成报告。`)
  );
}
