'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { answered, LOST } from '@/components/ui/answered';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { cancelPreview, commitImport } from '@/lib/imports/actions';
import { type Choices, commitInputOf, obstacles, takeAll } from './choices';
import { useChoices } from './choices-context';

/** What the commit will do, counted as it is chosen now. */
function summaryOf({ added, changed, exempted }: Choices, tablesDiffer: boolean): string {
  const parts = [
    added.size > 0 && `新增 ${added.size} 个项目`,
    changed.size > 0 && `更新 ${changed.size} 个已有项目`,
    exempted.size > 0 && `${exempted.size} 个项目设为不参评`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join('，');
  return tablesDiffer ? '只更新供勾稽核对的各表，项目不变' : '没有选择任何内容';
}

/** Takes a part of a preview, or throws it away. */
export function PreviewActions({ importId, possible }: { importId: string; possible: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const shared = useChoices();
  const [working, setWorking] = useState<'commit' | 'cancel' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function fail(message: string) {
    setProblem(message);
    setWorking(null);
  }

  async function commit() {
    if (!shared) return;
    setWorking('commit');
    setProblem(null);
    const { choices, preview } = shared;
    const result = await answered(commitImport(commitInputOf(importId, choices, preview)));
    if (!result) return fail(LOST);
    if (!result.ok) return fail(result.error.message);
    const { value } = result;
    if (value.changed) {
      toast.success(value.updated > 0 ? `已导入：更新 ${value.updated} 个项目` : '已导入');
      router.refresh();
      return;
    }
    toast('内容此前已导入，没有改动任何数据。');
    router.push(value.earlierImportId ? `/admin/imports/${value.earlierImportId}` : '/admin/imports');
  }

  async function cancel() {
    setWorking('cancel');
    setProblem(null);
    const result = await answered(cancelPreview({ importId }));
    if (!result) return fail(LOST);
    if (!result.ok) return fail(result.error.message);
    toast('预览已取消，没有保留任何内容。');
    router.push('/admin/imports');
  }

  return (
    <div className="print-hidden">
      {possible && shared && <Chosen shared={shared} />}
      {problem && (
        <Alert tone="bad" live>
          {problem}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {possible && shared && (
          <CommitButton
            shared={shared}
            disabled={!hydrated || working !== null}
            pending={working === 'commit'}
            onCommit={commit}
          />
        )}
        <Button onClick={cancel} disabled={!hydrated || working !== null} pending={working === 'cancel'}>
          {possible ? '取消，不保留' : '关闭预览，不保留'}
        </Button>
        {!possible && <ButtonLink href="/admin/imports/new">重新上传</ButtonLink>}
        {working === 'commit' && (
          <span role="status" className="text-muted">
            正在写入项目、指标和账号，请稍候…
          </span>
        )}
      </div>
    </div>
  );
}

type Shared = NonNullable<ReturnType<typeof useChoices>>;

/** What is chosen, what is still in the way, and everything or nothing at once. */
function Chosen({ shared: { choices, preview, setChoices } }: { shared: Shared }) {
  const summary = summaryOf(choices, preview.tablesDiffer);
  const inTheWay = obstacles(choices, preview).filter((words) => words !== summary);
  return (
    <div className="mb-3">
      {preview.otherUnits.length > 0 && (
        <Checkbox
          label="确认：这是另一个部门的预算文本，新建其单位"
          checked={choices.otherDepartment}
          onChange={({ target }) => setChoices((now) => ({ ...now, otherDepartment: target.checked }))}
          className="mb-2 font-semibold"
        />
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span aria-live="polite">
          <span className="text-muted">将要：</span>
          <b>{summary}</b>
        </span>
        <Button size="small" onClick={() => setChoices((now) => takeAll(now, preview, true))}>
          全部采用
        </Button>
        <Button size="small" onClick={() => setChoices((now) => takeAll(now, preview, false))}>
          全部不采用
        </Button>
      </p>
      {inTheWay.length > 0 && <p className="mt-1 text-warning">{inTheWay.join('；')}。</p>}
    </div>
  );
}

/** Where something that is there would change, it is said once more before. */
function CommitButton({
  shared: { choices, preview },
  disabled,
  pending,
  onCommit,
}: {
  shared: Shared;
  disabled: boolean;
  pending: boolean;
  onCommit: () => Promise<void>;
}) {
  const [asking, setAsking] = useState(false);
  const blocked = disabled || obstacles(choices, preview).length > 0;
  const changes = choices.changed.size + choices.exempted.size > 0;
  return (
    <>
      <Button
        variant="primary"
        disabled={blocked}
        pending={pending}
        onClick={() => (changes ? setAsking(true) : void onCommit())}
      >
        确认导入
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="导入并更新已有项目"
        consequence={`${summaryOf(choices, preview.tablesDiffer)}。更新会改写所选的项目信息和指标、重新计分，不能整体撤销；每个项目改动前后的内容都记入历史。预览之后被他人改动过的项目不会更新，会逐个列出。`}
        confirmLabel="导入"
        onConfirm={async () => {
          void onCommit();
          return { ok: true };
        }}
      />
    </>
  );
}
