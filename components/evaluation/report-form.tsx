'use client';

import { useRouter } from 'next/navigation';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { type FieldPath, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { ThreadsContext } from '@/components/comments/threads-context';
import { useUnfinishedUploads } from '@/components/evidence/evidence-context';
import { ProjectEvidenceCard } from '@/components/evidence/project-evidence';
import { tidyNumber } from '@/components/form/number-text';
import { useHydrated } from '@/components/form/use-hydrated';
import { answered, LOST } from '@/components/ui/answered';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { readSheetAction, submitReportAction } from '@/lib/evaluations/actions';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { hasOwnActuals } from '@/lib/sheet/control-figure';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import { type TypedSheet, typedSheetOf } from '@/lib/sheet/typed';
import type { AutosaveSession } from './autosave-session';
import { ConflictDialog } from './conflict-dialog';
import { FormBar } from './form-bar';
import { FormGlyphs } from './form-glyphs';
import { FormRail } from './form-rail';
import { IndicatorTable } from './indicator-table';
import { goToField } from './missing-list';
import { MoneyBlock } from './money-block';
import { PastedResults } from './pasted-results';
import { PreviousYearNote } from './previous-year';
import { ReportHead, ReportNotices } from './report-head';
import { ReportTexts } from './report-texts';
import { SubmitDespiteThreads } from './submit-despite-threads';
import { useAutosave } from './use-autosave';
import { useControlFigures } from './use-control-figures';
import { useFormThreads } from './use-form-threads';
import { type LiveSheet, useLiveSheet } from './use-live-sheet';
import { usePastedColumns } from './use-pasted-columns';
import { useSaveKey } from './use-resend';
import { WeightsDialog } from './weights-dialog';

type Props = { readonly initial: EvaluationSheet; readonly userId: string };

/** The owner's form: typed texts, live score, autosave, submission. */
export function ReportForm({ initial, userId }: Props) {
  const [opened, setOpened] = useState(initial);
  const form = useForm<TypedSheet>({ defaultValues: typedSheetOf(initial.sheet) });
  const live = useLiveSheet(opened, useWatch({ control: form.control }) as TypedSheet);
  const { session, status, conflict, restored } = useAutosave(initial, userId, form, setOpened);
  const threads = useFormThreads(initial);
  const unhandled = threads.threads.filter(({ state }) => state === 'open');
  const submission = useSubmission(opened.project.id, session, live, unhandled.length);
  const hydrated = useHydrated();
  const pasting = usePastedColumns(form);
  useControlFigures(form, opened.sheet);
  useSaveKey(session);
  useRulesNotice(opened);

  async function adoptWeights() {
    const answer = await answered(readSheetAction({ projectId: opened.project.id }));
    if (!answer?.ok) return void toast.error(answer?.error.message ?? LOST);
    setOpened(answer.value);
    session.adopt(answer.value);
  }

  return (
    <form onSubmit={(event) => event.preventDefault()} onBlur={(event) => tidyOnBlur(event, form)} noValidate>
      <ThreadsContext value={threads}>
        <ReportHead opened={opened} session={session} />
        <ReportNotices opened={opened} restored={restored} />
        <FormBar
          projectId={opened.project.id}
          live={live}
          status={status}
          session={session}
          submission={submission}
        />
        <FormGlyphs projectId={opened.project.id} sheet={live.sheet} status={status} />
        {/* Until the page has come alive, typed text would be lost: the inputs wait for it. */}
        <fieldset
          disabled={!hydrated}
          className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_15rem]"
        >
          <div>
            <MoneyBlock
              form={form}
              sheet={live.sheet}
              execution={live.score.execution}
              ruleSet={live.ruleSet}
              problems={live.problems}
            />
            <ReportTexts form={form} sheet={live.sheet} ruleSet={live.ruleSet} />
            <PreviousYearNote />
            <IndicatorTable
              form={form}
              live={live}
              onPaste={pasting.fill}
              aside={
                <span className="flex flex-wrap items-center gap-x-3">
                  <TextLink href={`/projects/${opened.project.id}#target-adjustments`}>
                    申请调整绩效目标
                  </TextLink>
                  <Weights opened={opened} live={live} session={session} onAdjusted={adoptWeights} />
                </span>
              }
            />
            <ProjectEvidenceCard />
            <Card title="其他需要说明的问题">
              <textarea
                id={fieldId.notes}
                rows={3}
                maxLength={TEXT_LIMIT}
                aria-label="其他需要说明的问题"
                className="control"
                {...form.register('notes')}
              />
            </Card>
          </div>
          <FormRail sheet={live.sheet} score={live.score} ruleSet={live.ruleSet} missing={live.missing} />
        </fieldset>
      </ThreadsContext>
      <SubmitDespiteThreads
        open={submission.asking}
        onOpenChange={submission.ask}
        threads={unhandled}
        onSubmit={submission.send}
      />
      <PastedResults pasting={pasting} problems={live.problems} />
      <ConflictDialog
        conflict={conflict}
        onResolve={(chosen) => {
          // What an evaluator decided meanwhile may ask for other inputs.
          if (conflict) setOpened(conflict.latest);
          session.resolve(chosen);
        }}
      />
    </form>
  );
}

function Weights({
  opened,
  live,
  session,
  onAdjusted,
}: {
  readonly opened: EvaluationSheet;
  readonly live: LiveSheet;
  readonly session: AutosaveSession;
  readonly onAdjusted: () => Promise<void>;
}) {
  if (!opened.may.adjustWeights) return null;
  // The command refuses it as well: whoever has begun to report no longer sets what it counts.
  if (hasOwnActuals(live.sheet.rows)) return <>已开始填报，分值由评价人员调整</>;
  return (
    <WeightsDialog
      projectId={opened.project.id}
      sheet={live.sheet}
      ruleSet={live.ruleSet}
      needsReason={opened.may.weightsNeedReason}
      version={async () => ((await session.flush()) ? session.acknowledgedVersion : null)}
      onAdjusted={() => void onAdjusted()}
      size="small"
    />
  );
}

/** Saves what is typed, then submits; or goes to the first thing that is missing. Unhandled 批注 are asked about once. */
function useSubmission(projectId: string, session: AutosaveSession, live: LiveSheet, unhandled: number) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [asking, ask] = useState(false);
  const uploads = useUnfinishedUploads();

  async function saveAndSubmit() {
    if (!(await session.flush())) return;
    const answer = await answered(submitReportAction({ projectId, version: session.acknowledgedVersion }));
    if (!answer?.ok) return void toast.error(answer?.error.message ?? LOST);
    if (!answer.value.submitted) return goToField(answer.value.missing[0]?.field ?? fieldId.goalActual);
    toast.success('已提交，等待评价人员评价。');
    router.push('/my');
  }

  function submit() {
    if (uploads > 0)
      return void toast.error(`还有 ${uploads} 个佐证材料没有传完，请等待传完，或取消后再提交。`);
    if (live.missing[0]) {
      toast.error(`还有 ${live.missing.length} 处未完成，已定位到第一处。`);
      return goToField(live.missing[0].field);
    }
    if (unhandled > 0) ask(true);
    else void send();
  }

  async function send() {
    setPending(true);
    await saveAndSubmit();
    setPending(false);
  }

  return { pending, submit, asking, ask, send: () => void send() };
}

/** Says that the year's rules were changed while the form was open: the scores beside the inputs are others now. */
function useRulesNotice({ ruleSet }: EvaluationSheet): void {
  const name = `${ruleSet.title} 第 ${ruleSet.version} 版`;
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    toast.message(`本年度的评分规则已更换为“${name}”，得分已按新规则计算，填写的内容不变。`);
  }, [name]);
}

/** A number shows as what was read once its input is left: `９８％` as 98, `1,086.70万元` as 1086.70. */
function tidyOnBlur({ target }: FocusEvent<HTMLElement>, form: UseFormReturn<TypedSheet>): void {
  if (!(target instanceof HTMLInputElement) || !target.dataset.column) return;
  const text = tidyNumber(target.value, target.dataset.unit);
  if (text !== target.value) form.setValue(target.name as FieldPath<TypedSheet>, text, { shouldDirty: true });
}
