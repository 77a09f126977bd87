'use client';

import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { BothSides } from '@/components/ui/both-sides';
import type { AppraisalView } from '@/lib/appraisals/types';
import { AppraisalBar } from './appraisal-bar';
import { AppraisalRail } from './appraisal-rail';
import { AppraisalTable } from './appraisal-table';
import { useAppraisal } from './use-appraisal';

type Props = { readonly projectId: string; readonly opened: AppraisalView };

/** The evaluator's score sheet: points and grounds as they are typed, saved as a whole. */
export function AppraisalForm({ projectId, opened }: Props) {
  const desk = useAppraisal(projectId, opened);
  const hydrated = useHydrated();
  return (
    <form
      noValidate
      aria-label="绩效评价评分表"
      onSubmit={(event) => {
        event.preventDefault();
        desk.save();
      }}
    >
      <AppraisalBar desk={desk} />
      {desk.refused && (
        <Alert tone="bad" live title={desk.refused.message}>
          填写的内容保留在本页和本机。
        </Alert>
      )}
      {desk.restored && desk.changed && <Alert title="已恢复上次未保存的内容，请核对后保存。" />}
      {/* Until the page has come alive, typed text would be lost: the inputs wait for it. */}
      <fieldset
        disabled={!hydrated || desk.pending}
        className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_14rem]"
      >
        <AppraisalTable desk={desk} />
        <AppraisalRail desk={desk} />
      </fieldset>
      {desk.conflict && (
        <BothSides
          what="绩效评价评分表"
          saves={desk.conflict.saves}
          both={desk.conflict.both}
          onMine={() => desk.conflict && desk.resolve(desk.conflict.both.mine)}
          onTheirs={() => desk.conflict && desk.resolve(desk.conflict.both.theirs)}
        />
      )}
    </form>
  );
}
