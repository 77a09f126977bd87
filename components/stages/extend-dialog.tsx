'use client';

import { CalendarClock } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DateInput } from '@/components/form/date-input';
import { Field } from '@/components/form/field';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { extendStageAction } from '@/lib/stages/actions';
import type { StageLine } from '@/lib/stages/types';
import { datesInWords } from '@/lib/workflow/stage-words';
import { closes, STAGE_LABELS } from '@/lib/workflow/stages';

type Props = {
  readonly project: { readonly id: string; readonly name: string };
  readonly line: StageLine;
  readonly small?: boolean;
};

/** 延期: a date of its own for one project and stage. */
export function ExtendDialog({ project, line, small = false }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { stage, dates, extension } = line;
  const [until, setUntil] = useState(extension?.until ?? '');
  const label = STAGE_LABELS[stage];
  return (
    <ReasonDialog
      trigger={
        <Button
          size={small ? 'small' : undefined}
          disabled={!hydrated}
          icon={<CalendarClock aria-hidden className="size-4" />}
        >
          {extension ? `改${label}延期` : `${label}延期`}
          <span className="sr-only">：{project.name}</span>
        </Button>
      }
      title={`${label}延期`}
      consequence={`只对“${project.name}”。本年度${label}为 ${datesInWords(dates)}；延期后，本项目到新的日期为止不算逾期${closes(stage) ? `，并且可以继续${label}` : ''}。`}
      confirmLabel="延期"
      reasonLabel="延期原因"
      reasonHint="记入办理记录，项目责任人看得到。至少 2 个字。"
      onConfirm={(reason) =>
        extendStageAction({ projectId: project.id, stage, seen: extension?.until ?? null, until, reason })
      }
      onDone={() => {
        toast.success(`${label}已延期至 ${until}。`);
        router.refresh();
      }}
    >
      <Field label="延期至" hint="当天仍可办理。" required>
        <DateInput value={until} onChange={({ target }) => setUntil(target.value)} />
      </Field>
    </ReasonDialog>
  );
}

/** Takes a project's own date back: the year's holds again. */
export function EndExtensionDialog({ project, line }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { stage, dates, extension } = line;
  const label = STAGE_LABELS[stage];
  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="quiet" disabled={!hydrated}>
          撤销延期<span className="sr-only">：{label}</span>
        </Button>
      }
      title={`撤销${label}延期`}
      consequence={`“${project.name}”恢复为本年度的期限：${datesInWords(dates)}。`}
      confirmLabel="撤销延期"
      danger
      reasonLabel="原因"
      reasonHint="至少 2 个字。"
      onConfirm={(reason) =>
        extendStageAction({
          projectId: project.id,
          stage,
          seen: extension?.until ?? null,
          until: null,
          reason,
        })
      }
      onDone={() => {
        toast.success('已撤销延期。');
        router.refresh();
      }}
    />
  );
}
