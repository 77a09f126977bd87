'use client';

import { useRouter } from 'next/navigation';
import { useDeferredValue } from 'react';
import { toast } from 'sonner';
import { SaveStatusLine } from '@/components/evaluation/save-status';
import { Alert } from '@/components/ui/alert';
import { BothSides } from '@/components/ui/both-sides';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { proseParts } from '@/lib/prose/outline';
import { type Prose, proseLines } from '@/lib/prose/prose';
import type { CharacterWidths } from '@/lib/typesetting/text-measure';
import { finishReportAction } from '@/lib/written-reports/actions';
import type { WrittenReportView } from '@/lib/written-reports/types';
import { ReportChapters } from './report-chapters';
import { ReportDownloads } from './report-downloads';
import { ReportGlyphs } from './report-glyphs';
import { ReportPreview } from './report-preview';
import type { ReportSession, TextConflict } from './report-session';
import { useFollowingPage } from './use-following-page';
import { useReportSession } from './use-report-session';

type Props = {
  readonly view: WrittenReportView;
  readonly userId: string;
  /** Of the characters as they print */
  readonly widths: CharacterWidths;
};

/** A draft to write in: chapter by chapter, with the page as it prints beside it. */
export function ReportDesk({ view, userId, widths }: Props) {
  const { session, restored, status, conflict, proses, replaced } = useReportSession(view, userId);
  // Typing goes first; the page beside it follows.
  const shown = useDeferredValue(proses);
  const { page, editors } = useFollowingPage();
  return (
    <>
      {restored && <Alert tone="info">已恢复上次没有存到服务器的内容，请核对。</Alert>}
      <div className="print-hidden sticky top-[var(--frame-top)] z-20 -mx-4 mb-4 flex flex-wrap items-center gap-2 border-b border-line bg-paper px-4 py-1.5 sm:-mx-6 sm:px-6">
        <SaveStatusLine status={status} onRetry={() => void session.flush()} />
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <ReportDownloads projectId={view.project.id} kind={view.kind} draft />
          <FinishButton view={view} session={session} proses={proses} />
        </div>
      </div>
      <ReportGlyphs view={view} proses={proses} status={status} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div ref={editors}>
          <ReportChapters view={view} texts={{ proses, replaced, onType: session.type }} />
        </div>
        <section
          ref={page}
          aria-label="预览"
          // What scrolls must be reachable by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
          tabIndex={0}
          className="xl:sticky xl:top-[calc(var(--frame-top)+4rem)] xl:max-h-[calc(100vh-var(--frame-top)-5rem)] xl:overflow-y-auto"
        >
          <ReportPreview
            view={view}
            proses={shown}
            widths={widths}
            head={
              <>
                <h2 className="text-base">预览</h2>
                <p className="text-sm text-muted">随输入更新。</p>
              </>
            }
          />
        </section>
      </div>
      <TextConflictDialog view={view} conflict={conflict} session={session} />
    </>
  );
}

/** Why a draft can't be finished yet, by what is typed; null where it can. */
function whyNot({ formFrozen, may, outline }: WrittenReportView, proses: Readonly<Record<string, Prose>>) {
  if (!formFrozen) return may.whyNotFinish;
  const missing = proseParts(outline).filter(({ key, required }) => required && !proses[key]?.length);
  return missing.length === 0 ? null : `还没有写：${missing.map(({ title }) => title).join('、')}`;
}

function FinishButton({
  view,
  session,
  proses,
}: {
  readonly view: WrittenReportView;
  readonly session: ReportSession;
  readonly proses: Readonly<Record<string, Prose>>;
}) {
  const router = useRouter();
  const { project, kind } = view;
  const why = whyNot(view, proses);

  async function finish() {
    if (!(await session.flush())) {
      return { ok: false as const, error: { message: '还有内容没有存到服务器，请处理后再完成。' } };
    }
    return finishReportAction({ projectId: project.id, kind, version: session.reportVersion });
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" title={why ?? undefined}>
          完成报告
        </Button>
      }
      title="完成报告"
      consequence={
        why ?? '完成后，文字和数据一并定稿，不能再直接修改；需要修改时可以说明原因重新打开，每一版都会保留。'
      }
      confirmLabel="完成"
      onConfirm={finish}
      onDone={() => {
        toast.success('报告已完成');
        router.refresh();
      }}
    />
  );
}

const wordsOf = (prose: Prose) => (prose.length === 0 ? null : proseLines(prose).join('\n'));

function TextConflictDialog({
  view,
  conflict,
  session,
}: {
  readonly view: WrittenReportView;
  readonly conflict: TextConflict | null;
  readonly session: ReportSession;
}) {
  if (!conflict) return null;
  const { mine, theirs } = conflict;
  const field = proseParts(view.outline).find(({ key }) => key === conflict.key)?.title ?? '';
  const saves = theirs.savedAt === null ? [] : [{ byName: theirs.savedByName ?? '', at: theirs.savedAt }];
  return (
    <BothSides
      what="这部分文字"
      saves={saves}
      both={{
        clashes: [{ field, mine: wordsOf(mine), theirs: wordsOf(theirs.prose) }],
        theirChanges: [{ field, to: wordsOf(theirs.prose) }],
      }}
      onMine={() => session.resolve('mine')}
      onTheirs={() => session.resolve('theirs')}
    />
  );
}
