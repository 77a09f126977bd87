'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useHydrated } from '@/components/account/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { cancelPreview, commitImport } from '@/lib/imports/actions';

const LOST = '没有收到服务器的答复，操作可能没有完成。请检查网络，刷新页面确认后再试。';

/** Confirms a preview, where there is something to confirm, or throws it away. */
export function PreviewActions({ importId, possible }: { importId: string; possible: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [working, setWorking] = useState<'commit' | 'cancel' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function fail(message: string) {
    setProblem(message);
    setWorking(null);
  }

  async function commit() {
    setWorking('commit');
    setProblem(null);
    const result = await commitImport({ importId }).catch(() => null);
    if (!result) return fail(LOST);
    if (!result.ok) return fail(result.error.message);
    const { value } = result;
    if (value.changed) {
      toast.success(`已导入 ${value.projects} 个项目`);
      router.refresh();
      return;
    }
    toast('内容此前已导入，没有改动任何数据。');
    router.push(value.earlierImportId ? `/admin/imports/${value.earlierImportId}` : '/admin/imports');
  }

  async function cancel() {
    setWorking('cancel');
    setProblem(null);
    const result = await cancelPreview({ importId }).catch(() => null);
    if (!result) return fail(LOST);
    if (!result.ok) return fail(result.error.message);
    toast('预览已取消，没有保留任何内容。');
    router.push('/admin/imports');
  }

  return (
    <div className="print-hidden">
      {problem && (
        <Alert tone="bad" live>
          {problem}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {possible && (
          <Button
            variant="primary"
            onClick={commit}
            disabled={!hydrated || working !== null}
            pending={working === 'commit'}
          >
            确认导入
          </Button>
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
