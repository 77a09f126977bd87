'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { useLeaveWarning } from '@/components/project/use-leave-warning';
import { Alert } from '@/components/ui/alert';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { Toolbar } from '@/components/ui/toolbar';
import { decideReadingsAction } from '@/lib/readings/actions';
import type { ReadingGroup } from '@/lib/readings/types';
import { GroupItem } from './group-item';
import { useGroupKeys } from './use-group-keys';
import { type StagedDecisions, useStaged } from './use-staged';

type Props = { readonly groups: readonly ReadingGroup[]; readonly fiscalYear: number };

/** Saves what was decided on the page, all of it or nothing; then the list shows what is left. */
function useSaving(staged: StagedDecisions) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const [error, setError] = useState<string | null>(null);
  const refresh = () => startRefresh(() => router.refresh());

  async function save() {
    const decisions = staged.input();
    if (decisions.length === 0 || saving) return;
    setSaving(true);
    setError(null);
    const answer = await answered(decideReadingsAction({ decisions }));
    setSaving(false);
    if (!answer) return setError('没有收到服务器的答复，请检查网络后再保存；已选的决定还在本页。');
    if (!answer.ok) return setError(answer.error.message);
    staged.clear();
    toast.success(`已保存 ${answer.value.rows} 条指标的含义，重新计分 ${answer.value.projects} 个项目`);
    refresh();
  }

  return { pending: saving || refreshing, error, refresh, save: () => void save() };
}

/** Every group of the page that asks nothing takes its first choice. */
function acceptProposals(groups: readonly ReadingGroup[], staged: StagedDecisions): void {
  const sure = groups.filter(
    (group) =>
      !group.ask && !group.rows[0]?.decision && !staged.of(group) && staged.chosenRows(group).length > 0,
  );
  staged.stage(
    ...sure.flatMap(({ key, choices }) =>
      choices[0] ? [{ key, meaning: choices[0].meaning, note: '' }] : [],
    ),
  );
}

/** Decides group by group, by mouse or keyboard; nothing is kept until it is saved, and then all of it at once. */
export function ReadingsDesk({ groups, fiscalYear }: Props) {
  const staged = useStaged(groups);
  const keys = useGroupKeys(staged);
  const saving = useSaving(staged);
  const count = staged.staged.length;
  useLeaveWarning(count > 0);
  return (
    <fieldset aria-label="指标含义" className="min-w-0" onKeyDown={keys.onKeyDown} onClick={keys.onClick}>
      {saving.error && (
        <Alert tone="bad" live>
          {saving.error}
          <Button size="small" onClick={saving.refresh}>
            刷新
          </Button>
        </Alert>
      )}
      <p className="mb-2 text-sm text-muted">
        键盘：<kbd>↑</kbd> <kbd>↓</kbd> 或 <kbd>k</kbd> <kbd>j</kbd> 移动，<kbd>Enter</kbd>{' '}
        采用第一项，数字键选其他含义，
        <kbd>u</kbd> 撤销上一个决定。先用 Tab 或鼠标进入列表。
      </p>
      <div className="print-hidden z-10 mb-2 rounded-md border border-line bg-paper px-3 sm:sticky sm:top-[var(--frame-top)]">
        <Toolbar
          end={
            <>
              <Button disabled={count === 0 || saving.pending} onClick={keys.undo}>
                撤销上一个
              </Button>
              <Button
                variant="primary"
                pending={saving.pending}
                disabled={staged.rowCount === 0}
                onClick={saving.save}
              >
                保存决定
              </Button>
            </>
          }
        >
          <Button onClick={() => acceptProposals(groups, staged)}>本页不要求确认的，全部采用建议</Button>
          <p role="status" className="text-sm text-muted">
            {count === 0 ? '还没有选定' : `已选定 ${count} 组，${staged.rowCount} 条指标，尚未保存`}
          </p>
        </Toolbar>
      </div>
      <ol
        ref={keys.list}
        className="rounded-md border border-line bg-paper"
        aria-busy={saving.pending || undefined}
      >
        {groups.map((group) => (
          <GroupItem key={group.key} group={group} fiscalYear={fiscalYear} staged={staged} />
        ))}
      </ol>
    </fieldset>
  );
}
