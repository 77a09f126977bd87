'use client';

import { useRouter } from 'next/navigation';
import { type ClipboardEvent, type FocusEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { type FieldPath, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { readSheetAction, submitReportAction } from '@/lib/evaluations/actions';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { prefilledControlFigures } from '@/lib/sheet/control-figure';
import { fieldId, missingFields } from '@/lib/sheet/missing';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { scoreSheet, scoringProjectOf } from '@/lib/sheet/score-sheet';
import { readTypedSheet, type TypedSheet, typedSheetOf } from '@/lib/sheet/typed';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import { ConflictDialog } from './conflict-dialog';
import { FormRail, goToField } from './form-rail';
import { IndicatorTable } from './indicator-table';
import { MoneyBlock } from './money-block';
import { pasteColumn } from './paste-column';
import { ReportTexts } from './report-texts';
import { SaveStatusLine } from './save-status';
import { useAutosave } from './use-autosave';
import { WeightsDialog } from './weights-dialog';

type Props = { readonly initial: EvaluationSheet; readonly userId: string };

function useLiveSheet(opened: EvaluationSheet, typed: TypedSheet) {
  return useMemo(() => {
    const ruleSet = findRuleSet(opened.ruleSet.id, opened.ruleSet.version);
    if (!ruleSet) throw new Error(`unknown rule set ${opened.ruleSet.id}`);
    const { sheet: read, problems } = readTypedSheet(opened.sheet, typed);
    const sheet = withProposedWeights(read, ruleSet, opened.weightsAdjusted);
    const unreadable = new Map(problems.map(({ field, message }) => [field, message]));
    const missing = [
      ...problems.map(({ field, message }) => ({ field, message: `填写有误：${message}` })),
      ...missingFields(sheet, ruleSet).filter(({ field }) => !unreadable.has(field)),
    ];
    const scoring = scoringProjectOf(sheet);
    return { ruleSet, sheet, score: scoreSheet(sheet, ruleSet), scoring, missing, problems: unreadable };
  }, [opened, typed]);
}

/** The owner's form: typed texts, live score, autosave, submission. */
export function ReportForm({ initial, userId }: Props) {
  const router = useRouter();
  const [opened, setOpened] = useState(initial);
  const [submitting, setSubmitting] = useState(false);
  const form = useForm<TypedSheet>({ defaultValues: typedSheetOf(initial.sheet) });
  const typed = useWatch({ control: form.control }) as TypedSheet;
  const live = useLiveSheet(opened, typed);
  const autosave = useAutosave(opened, userId, form);
  const { flush, adopt, currentVersion } = autosave;
  const projectId = opened.project.id;

  const adoptLatest = useCallback(async () => {
    const answer = await readSheetAction({ projectId });
    if (!answer.ok) return;
    setOpened(answer.value);
    adopt(answer.value);
  }, [adopt, projectId]);

  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void flush();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [flush]);

  useControlFigures(form, opened);

  async function submit() {
    if (live.missing[0]) {
      toast.error(`还有 ${live.missing.length} 处未完成，已定位到第一处。`);
      return goToField(live.missing[0].field);
    }
    setSubmitting(true);
    try {
      if (!(await flush())) return;
      const answer = await submitReportAction({ projectId, version: currentVersion() });
      if (!answer.ok) return void toast.error(answer.error.message);
      if (!answer.value.submitted) return goToField(answer.value.missing[0]?.field ?? fieldId.goalActual);
      toast.success('已提交，等待评价人员评价。');
      router.push('/my');
    } catch {
      toast.error('没有收到服务器的答复，请检查网络后重试；内容已保存在本机。');
    } finally {
      setSubmitting(false);
    }
  }

  const halfWidth = ({ target }: FocusEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.column) return;
    const text = toHalfWidth(target.value).trim();
    if (text !== target.value)
      form.setValue(target.name as FieldPath<TypedSheet>, text, { shouldDirty: true });
  };

  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const filled = pasteColumn(event, (name, text) =>
      form.setValue(name as FieldPath<TypedSheet>, text, { shouldDirty: true }),
    );
    if (filled > 0) toast.success(`已粘贴 ${filled} 行`);
  };

  return (
    <form onSubmit={(event) => event.preventDefault()} onBlur={halfWidth} noValidate>
      <PageHeader
        breadcrumb={[{ label: '我的填报', href: '/my' }]}
        title={opened.project.name}
        tags={
          <StateTag
            state={opened.state}
            saved={autosave.status.kind === 'saved' && autosave.status.at !== null}
          />
        }
        actions={
          <>
            <SaveStatusLine status={autosave.status} onRetry={() => void flush()} />
            <ButtonLink href={`/api/projects/${projectId}/form.pdf`}>预览自评表</ButtonLink>
            <Button variant="primary" pending={submitting} onClick={() => void submit()}>
              提交
            </Button>
          </>
        }
      />
      <Notices opened={opened} restored={autosave.restored} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div>
          <MoneyBlock
            form={form}
            sheet={live.sheet}
            execution={live.score.execution}
            editable
            problems={live.problems}
          />
          <ReportTexts form={form} sheet={live.sheet} ruleSet={live.ruleSet} />
          <IndicatorTable
            form={form}
            sheet={live.sheet}
            scores={live.score.indicators}
            scoring={live.scoring.indicators}
            ruleSet={live.ruleSet}
            comments={opened.comments}
            problems={live.problems}
            onPaste={paste}
            aside={
              opened.may.adjustWeights && (
                <WeightsDialog
                  projectId={projectId}
                  sheet={live.sheet}
                  ruleSet={live.ruleSet}
                  needsReason={opened.may.weightsNeedReason}
                  version={async () => ((await flush()) ? currentVersion() : null)}
                  onAdjusted={() => void adoptLatest()}
                />
              )
            }
          />
          <Card title="其他需要说明的问题">
            <textarea
              id={fieldId.notes}
              rows={3}
              maxLength={4000}
              aria-label="其他需要说明的问题"
              className="control"
              {...form.register('notes')}
            />
          </Card>
        </div>
        <FormRail sheet={live.sheet} score={live.score} ruleSet={live.ruleSet} missing={live.missing} />
      </div>
      <ConflictDialog conflict={autosave.conflict} onResolve={autosave.resolve} />
    </form>
  );
}

/** The first save starts the draft; the tag says so without a reload. */
function StateTag({ state, saved }: { readonly state: State; readonly saved: boolean }) {
  const shown = state === 'NOT_STARTED' && saved ? 'DRAFTING' : state;
  return <Tag tone={shown === 'RETURNED' ? 'warning' : 'info'}>{STATE_LABELS[shown]}</Tag>;
}

/** 项目预算控制数 follows 全年执行数 on the form as it does on the server. */
function useControlFigures(form: ReturnType<typeof useForm<TypedSheet>>, opened: EvaluationSheet) {
  useEffect(() => {
    let before = readTypedSheet(opened.sheet, form.getValues()).sheet;
    const subscription = form.watch((_, { name }) => {
      const { sheet } = readTypedSheet(opened.sheet, form.getValues());
      if (name?.startsWith('money')) {
        for (const [id, value] of prefilledControlFigures(sheet.rows, before.money, sheet.money)) {
          form.setValue(`rows.${id}.value`, value ?? '');
        }
      }
      before = sheet;
    });
    return () => subscription.unsubscribe();
  }, [form, opened.sheet]);
}

function Notices({ opened, restored }: { readonly opened: EvaluationSheet; readonly restored: boolean }) {
  const general = opened.comments.filter((comment) => comment.indicatorId === null);
  return (
    <>
      {opened.state === 'RETURNED' && (
        <Alert tone="warning" title={`评价人员退回：${opened.returnReason ?? ''}`}>
          {general.map((comment) => (
            <p key={comment.id}>
              {comment.authorName}：{comment.text}
            </p>
          ))}
          填写的内容都已保留，修改后请重新提交。
        </Alert>
      )}
      {restored && <Alert title="已恢复本机保留的未保存内容，正在保存。" />}
    </>
  );
}
