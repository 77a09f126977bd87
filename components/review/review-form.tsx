'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, useTransition } from 'react';
import { Threads } from '@/components/comments/threads';
import {
  isUnresolved,
  ThreadsContext,
  type Threads as ThreadsOfForm,
} from '@/components/comments/threads-context';
import { ThreadLinks, unresolvedInWords } from '@/components/comments/unresolved-threads';
import { KeptDraft } from '@/components/evaluation/kept-draft';
import { MayReadRules } from '@/components/evaluation/may-read-rules';
import { PreviousYearNote } from '@/components/evaluation/previous-year';
import { WeightsDialog } from '@/components/evaluation/weights-dialog';
import { WithdrawDialog } from '@/components/evaluation/withdraw-dialog';
import { EvidenceDesk } from '@/components/evidence/evidence-desk';
import { ProjectEvidenceCard } from '@/components/evidence/project-evidence';
import { ExemptionTag } from '@/components/project/exemption-tag';
import { FormDownloads } from '@/components/project/form-downloads';
import { ClosedNotice } from '@/components/stages/closed-notice';
import { DeadlineTag } from '@/components/stages/deadline-tag';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { formatDateTime } from '@/lib/core/clock';
import { formatScore } from '@/lib/core/decimal';
import type { SubmissionChanges as Changes, EvaluationSheet } from '@/lib/evaluations/types';
import type { ProjectEvidence } from '@/lib/evidence/types';
import type { ReviewHint } from '@/lib/review-hints/review-hints';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import { exemptionTitle } from '@/lib/workflow/exemption';
import { isFrozen } from '@/lib/workflow/states';
import { ApproveDialog } from './approve-dialog';
import { RowChangesContext, rowChangesOf } from './changes-context';
import { FrozenFormStepDialog } from './frozen-form-step';
import { IndicatorReviewTable } from './indicator-review-table';
import { MoneyTable } from './money-table';
import { nextOf, type QueuePlace } from './neighbours';
import { QueueNavigation } from './queue-navigation';
import { ReopenDialog } from './reopen-dialog';
import { ReturnDialog } from './return-dialog';
import { type Review, ReviewContext } from './review-context';
import { ReviewHints } from './review-hints';
import { ReviewSummary } from './review-summary';
import { StartReviewButton } from './start-review-button';
import { StateTag } from './state-tag';
import { SubmissionChanges } from './submission-changes';

type Props = {
  readonly data: EvaluationSheet;
  readonly evidence: ProjectEvidence;
  /** The home of the viewer's role */
  readonly home: { readonly label: string; readonly href: string };
  readonly isEvaluator: boolean;
  /** The viewer, whose browser may have kept a draft */
  readonly userId: string;
  /** The list the evaluator came from, with the parameters that keep it */
  readonly queue: { readonly place: QueuePlace; readonly query: string } | null;
  readonly hints: readonly ReviewHint[];
  readonly changes: Changes;
};

/** The 自评表 to read, and for evaluators to comment, change, return and approve. */
export function ReviewForm(props: Props) {
  const { data } = props;
  const evidence = { ...props.evidence, mayChange: false };
  const router = useRouter();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const { ruleSet } = data;
  const score = useMemo(() => scoreSheet(data.sheet, ruleSet), [data.sheet, ruleSet]);
  const review: Review = {
    projectId: data.project.id,
    version: data.version,
    sheet: data.sheet,
    ruleSet,
    mayReview: data.may.review,
    frozenTraces: data.frozenTraces,
    mayDecide: data.may.decideReadings,
    offers: data.offers,
    settled: isFrozen(data.state),
    refreshing,
    refresh: () => startRefresh(() => router.refresh()),
  };
  const threads: ThreadsOfForm = {
    projectId: data.project.id,
    threads: data.threads,
    submissionNo: data.submissionNo,
    may: data.may,
    refresh: review.refresh,
  };
  return (
    <MayReadRules value={data.may.readRules}>
      <ReviewContext value={review}>
        <ThreadsContext value={threads}>
          <EvidenceDesk projectId={data.project.id} evidence={evidence}>
            <Header {...props} review={review} score={score} />
            <Notices data={data} userId={props.userId} />
            {data.project.participates && <ReviewSummary data={data} score={score} />}
            <ReviewHints hints={props.hints} rows={data.sheet.rows} />
            <SubmissionChanges
              changes={props.changes}
              onlyChanged={onlyChanged}
              onOnlyChanged={setOnlyChanged}
            />
            <MoneyTable execution={score.execution} />
            <Texts data={data} />
            <PreviousYearNote />
            <RowChangesContext value={rowChangesOf(props.changes, onlyChanged)}>
              <IndicatorReviewTable score={score} />
            </RowChangesContext>
            <ProjectEvidenceCard />
            <WholeForm data={data} />
          </EvidenceDesk>
        </ThreadsContext>
      </ReviewContext>
    </MayReadRules>
  );
}

function Header({
  data,
  home,
  isEvaluator,
  queue,
  review,
  score,
}: Props & { review: Review; score: ProjectScore }) {
  const { project, may } = data;
  return (
    <PageHeader
      breadcrumb={[home, { label: project.name, href: `/projects/${project.id}` }]}
      title={may.review ? `评价：${project.name}` : `自评表：${project.name}`}
      tags={
        <>
          {project.participates ? (
            <StateTag state={data.state} />
          ) : (
            <ExemptionTag kind={project.exemptionKind} />
          )}
          <DeadlineTag deadline={data.deadline} />
        </>
      }
      actions={
        <>
          {queue && <QueueNavigation place={queue.place} query={queue.query} />}
          <ButtonLink href={`/projects/${project.id}/trace`}>得分依据</ButtonLink>
          <FormDownloads projectId={project.id} approved={isFrozen(data.state)} />
          {may.save && (
            <ButtonLink variant="primary" href={`/projects/${project.id}/report`}>
              填报
            </ButtonLink>
          )}
          {may.withdraw && (
            <WithdrawDialog
              project={project}
              version={data.version}
              resubmitted={data.state === 'RESUBMITTED'}
            />
          )}
          {isEvaluator && may.adjustWeights && (
            <WeightsDialog
              projectId={project.id}
              sheet={data.sheet}
              ruleSet={review.ruleSet}
              needsReason={may.weightsNeedReason}
              version={async () => data.version}
              onAdjusted={review.refresh}
            />
          )}
          <FrozenActions data={data} score={score} />
          {may.review && data.reviewStarted === null && <StartReviewButton />}
          {may.review && <ReturnDialog report={reportLine(data)} />}
          {may.review && <ApproveDialog score={score} next={nextOf(queue)} />}
        </>
      }
    >
      {project.code}，{project.unitName}，{data.sheet.fiscalYear}年度，责任人 {project.ownerName ?? '未指定'}
    </PageHeader>
  );
}

/** The dates of 填报 for the project; null where it has none. */
const reportLine = ({ stages }: Props['data']) => stages.find(({ stage }) => stage === 'REPORT') ?? null;

/** What may follow upon approval. */
function FrozenActions({ data, score }: Pick<Props, 'data'> & { score: ProjectScore }) {
  const { project, may, version, frozenSha256: sha256, state } = data;
  if (sha256 === null) return null;
  const item = { projectId: project.id, version, sha256 };
  const result = `总分 ${formatScore(score.total)} 分，等级 ${score.grade}`;
  return (
    <>
      {may.reopen && (
        <ReopenDialog
          projectId={project.id}
          version={version}
          published={state === 'PUBLISHED'}
          report={reportLine(data)}
        />
      )}
      {may.signOff && <FrozenFormStepDialog step="signOff" item={item} result={result} />}
      {may.publish && <FrozenFormStepDialog step="publish" item={item} result={result} />}
    </>
  );
}

function Notices({ data, userId }: Pick<Props, 'data' | 'userId'>) {
  const { project } = data;
  return (
    <>
      {!project.participates && (
        <Alert title={exemptionTitle(project.exemptionKind)}>
          {project.exemptionReason && `原因：${project.exemptionReason}`}
        </Alert>
      )}
      <ClosedNotice
        {...{ project, stages: data.stages, mayExtend: data.may.extend }}
        stage="REPORT"
        why={data.may.whyNotSave}
      />
      {!data.may.save && <KeptDraft projectId={project.id} userId={userId} />}
      <ClosedNotice
        {...{ project, stages: data.stages, mayExtend: data.may.extend }}
        stage="REVIEW"
        why={data.may.whyNotReview}
      />
      {data.may.whyNoWithdrawal && (
        <Alert title={data.may.whyNoWithdrawal}>
          {data.reviewStarted &&
            `${data.reviewStarted.byName} ${formatDateTime(new Date(data.reviewStarted.at))} 开始评价。`}
        </Alert>
      )}
      <UnresolvedNotice data={data} />
      {data.may.whyNotPublish && <Alert title={data.may.whyNotPublish} />}
      {data.returnReason && (
        <Alert
          tone={data.state === 'RETURNED' ? 'warning' : 'info'}
          title={data.state === 'RETURNED' ? '退回原因' : '上次退回原因'}
        >
          <p className="whitespace-pre-line">{data.returnReason}</p>
        </Alert>
      )}
    </>
  );
}

/** 批注 that wait for somebody, with the way to each. */
function UnresolvedNotice({ data: { threads } }: Pick<Props, 'data'>) {
  const words = unresolvedInWords(threads);
  if (words === null) return null;
  return (
    <Alert tone="warning" title={words}>
      <ThreadLinks threads={threads.filter(isUnresolved)} />
    </Alert>
  );
}

function Texts({ data }: Pick<Props, 'data'>) {
  const { sheet } = data;
  return (
    <Card title="年度总体目标" flush>
      <DefinitionList
        items={[
          { term: '预期目标', value: sheet.goal ?? '预算文本中没有填写' },
          { term: '实际完成情况', value: sheet.goalActual || <span className="text-muted">未填报</span> },
        ]}
      />
    </Card>
  );
}

function WholeForm({ data }: Pick<Props, 'data'>) {
  const { sheet, threads, may } = data;
  const shown = may.review || threads.some((thread) => thread.indicatorId === null);
  return (
    <>
      {sheet.notes && (
        <Card title="其他需要说明的问题">
          <p className="whitespace-pre-line">{sheet.notes}</p>
        </Card>
      )}
      {shown && (
        <Card title="对整份自评表的批注">
          <Threads indicatorId={null} subject="整份自评表" />
        </Card>
      )}
    </>
  );
}
