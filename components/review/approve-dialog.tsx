'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { formatScore } from '@/lib/core/decimal';
import { formatTarget } from '@/lib/indicators/target';
import { approveAction } from '@/lib/reviews/actions';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { missingFields } from '@/lib/sheet/missing';
import type { SheetRow } from '@/lib/sheet/sheet';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

/** 通过: what still stands against it, and the doubtful rows that have to be confirmed one by one. */
export function ApproveDialog({ score }: { readonly score: ProjectScore }) {
  const { projectId, version, sheet, ruleSet } = useReview();
  const action = useReviewAction();
  const [open, setOpen] = useState(false);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const missing = missingFields(sheet, ruleSet);
  const asked = sheet.rows.filter((row) => row.reading.ask);
  const left = asked.filter((row) => !confirmed.includes(row.indicatorId)).length;
  const total = formatScore(score.total);

  function submit() {
    void action.run(
      () => approveAction({ projectId, version, confirmed: [...confirmed] }),
      (approved) => {
        setOpen(false);
        toast.success(`评价通过，总分 ${approved.total}`);
      },
    );
  }

  return (
    <ReviewDialog
      action={action}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Check aria-hidden className="size-4" />}>
          通过
        </Button>
      }
      title="评价通过"
      description={`总分 ${total}，等级 ${score.grade}。通过后自评表定稿，不能再修改或退回，正式 PDF 不带“草稿”字样。`}
      confirmLabel="通过"
      size={asked.length > 0 ? 'wide' : 'normal'}
      blocked={blockedBy(missing.length, left)}
      onSubmit={submit}
    >
      {missing.length > 0 && (
        <Alert tone="bad" title={`还有 ${missing.length} 处须先处理，请退回责任人或调整分值`}>
          <ul className="list-disc pl-5">
            {missing.map(({ field, message }) => (
              <li key={`${field}${message}`}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <AskedRows rows={asked} confirmed={confirmed} onChange={setConfirmed} />
    </ReviewDialog>
  );
}

function blockedBy(missing: number, left: number): string | null {
  if (missing > 0) return '处理以上各处后才能通过。';
  return left > 0 ? `还有 ${left} 项含义未确认。` : null;
}

function AskedRows({
  rows,
  confirmed,
  onChange,
}: {
  readonly rows: readonly SheetRow[];
  readonly confirmed: readonly string[];
  readonly onChange: (confirmed: readonly string[]) => void;
}) {
  if (rows.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">以下指标的含义须确认，逐项勾选后才能通过</legend>
      <ul className="divide-y divide-line rounded border border-line">
        {rows.map((row) => (
          <li key={row.indicatorId} className="px-3 py-2">
            <p>
              {row.name}
              <span className="ml-2 text-muted">
                {formatTarget(row.nature, row.target, row.unitOfMeasure)}
              </span>
            </p>
            <p className="text-sm text-muted">{row.reading.explanation}</p>
            <Checkbox
              label={
                <>
                  按指标性质计分<span className="sr-only">：{row.name}</span>
                </>
              }
              checked={confirmed.includes(row.indicatorId)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...confirmed, row.indicatorId]
                    : confirmed.filter((id) => id !== row.indicatorId),
                )
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
