import { Card } from '@/components/ui/card';
import { formatDateTime } from '@/lib/core/clock';
import { targetInWords } from '@/lib/sheet/adjusted-target';
import type { ProjectAdjustments, TargetAdjustment } from '@/lib/target-adjustments/types';
import { AdjustmentState } from './adjustment-state';
import { RequestAdjustment } from './request-adjustment';
import { DecideAdjustment, WithdrawAdjustment } from './settle-adjustment';

/** 绩效目标调整 of a project: every request, the latest first, and what the viewer may do. */
export function TargetAdjustments({ of }: { readonly of: ProjectAdjustments }) {
  const { projectId, adjustments, indicators, may } = of;
  if (adjustments.length === 0 && !may.request) return null;
  return (
    <Card
      id="target-adjustments"
      title="绩效目标调整"
      aside={may.request && <RequestAdjustment projectId={projectId} indicators={indicators} />}
      flush
    >
      {adjustments.length === 0 && (
        <p className="px-3 py-2 text-sm text-muted">
          没有调整过。年度中目标有变化的，凭批复文件申请，批准后按调整后指标值计分。
        </p>
      )}
      <ul aria-label="目标调整申请">
        {adjustments.toReversed().map((adjustment) => (
          <li key={adjustment.id} className="border-b border-line px-3 py-2 text-sm last:border-b-0">
            <AdjustmentWords adjustment={adjustment} />
            {adjustment.state === 'WAITING' && (
              <div className="mt-1.5">
                {may.decide && <DecideAdjustment projectId={projectId} adjustment={adjustment} />}
                {may.withdraw && <WithdrawAdjustment projectId={projectId} adjustment={adjustment} />}
              </div>
            )}
          </li>
        ))}
      </ul>
      {may.whyNotRequest && <p className="px-3 py-2 text-sm text-muted">{may.whyNotRequest}</p>}
    </Card>
  );
}

/** One request in words: what, by which document, why, by whom, and what came of it. */
export function AdjustmentWords({ adjustment }: { readonly adjustment: TargetAdjustment }) {
  const { indicator, from, to, reason, documentNumber, requestedByName, requestedAt } = adjustment;
  const { decidedByName, decidedAt, decisionReason } = adjustment;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <AdjustmentState adjustment={adjustment} />
        <b>{indicator}</b>
        <span>
          {targetInWords(from)} → <b>{targetInWords(to)}</b>
        </span>
        <span className="text-muted">{documentNumber}</span>
      </p>
      <p className="whitespace-pre-line">原因：{reason}</p>
      <p className="text-muted">
        {requestedByName} 于 {formatDateTime(new Date(requestedAt))} 申请
        {decidedAt && decidedByName && `，${decidedByName} 于 ${formatDateTime(new Date(decidedAt))} 办理`}
        {decidedAt && !decidedByName && `，${formatDateTime(new Date(decidedAt))} 撤回`}
      </p>
      {decisionReason && <p className="border-l-2 border-line pl-2">不批准的原因：{decisionReason}</p>}
    </>
  );
}
