'use client';

import { UploadsInBar } from '@/components/evidence/uploads-in-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { type Dec, formatMoney, formatPercent, formatScore } from '@/lib/core/decimal';
import type { ExecutionScore } from '@/lib/scoring/execution';
import { moneyTotal } from '@/lib/sheet/money';
import type { AutosaveSession, SaveStatus } from './autosave-session';
import { SaveStatusLine } from './save-status';
import type { LiveSheet } from './use-live-sheet';

type Submission = { readonly pending: boolean; readonly submit: () => void };

/** Always in sight while filling in: the money with its execution rate, the total, whether it is saved, submitting. */
export function FormBar({
  projectId,
  live,
  status,
  session,
  submission,
}: {
  readonly projectId: string;
  readonly live: LiveSheet;
  readonly status: SaveStatus;
  readonly session: AutosaveSession;
  readonly submission: Submission;
}) {
  return (
    <div className="print-hidden sticky top-[var(--frame-top)] z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-4 py-1.5 sm:-mx-6 sm:px-6">
      <Figures live={live} />
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2">
        <UploadsInBar />
        <SaveStatusLine status={status} onRetry={() => void session.flush()} />
        <ButtonLink href={`/api/projects/${projectId}/form.pdf`}>预览自评表</ButtonLink>
        <Button variant="primary" pending={submission.pending} onClick={submission.submit}>
          提交
        </Button>
      </div>
    </div>
  );
}

function Figures({ live }: { readonly live: LiveSheet }) {
  const { sheet, score } = live;
  return (
    <dl className="flex flex-wrap items-baseline gap-x-4 text-sm" aria-label="资金与得分">
      <Figure label="全年预算数" wide>
        {amount(moneyTotal(sheet.money, 'annual'))}
      </Figure>
      <Figure label="全年执行数" wide>
        {amount(moneyTotal(sheet.money, 'executed'))}
      </Figure>
      <Figure label="执行率">{rate(score.execution)}</Figure>
      <Figure label="总分（暂计）">{formatScore(score.total)}</Figure>
    </dl>
  );
}

function Figure({
  label,
  wide = false,
  children,
}: {
  readonly label: string;
  /** Left out where there is no room */
  readonly wide?: boolean;
  readonly children: string;
}) {
  return (
    <div className={wide ? 'hidden gap-1 xl:flex' : 'flex gap-1'}>
      <dt className="text-muted">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

function amount(value: Dec | null): string {
  return value === null ? '未填报' : `${formatMoney(value)} 万元`;
}

function rate({ rate: exact, points }: ExecutionScore): string {
  if (exact) return formatPercent(exact);
  return points ? '未填报' : '不适用';
}
