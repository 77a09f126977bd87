import { Button } from '@/components/ui/button';
import { formatTime } from '@/lib/core/clock';
import type { SaveStatus } from './autosave-session';

/** Whether what was typed has reached the server, in words; and what to do where it has not. */
export function SaveStatusLine({
  status,
  unreadable,
  onRetry,
}: {
  readonly status: SaveStatus;
  /** Inputs whose text is no value and so is kept in this browser only */
  readonly unreadable: number;
  readonly onRetry: () => void;
}) {
  return (
    <div
      role="status"
      data-testid="save-status"
      data-status={status.kind}
      className="flex flex-wrap items-center gap-2 text-sm text-muted"
    >
      <StatusWords status={status} unreadable={unreadable} />
      {['offline', 'signed-out', 'refused'].includes(status.kind) && (
        <Button size="small" onClick={onRetry}>
          立即重试
        </Button>
      )}
    </div>
  );
}

function StatusWords({ status, unreadable }: { readonly status: SaveStatus; readonly unreadable: number }) {
  switch (status.kind) {
    case 'saved':
      if (unreadable > 0) {
        return <span className="text-warning">{unreadable} 处填写有误，未保存；其余已保存</span>;
      }
      return <span>{status.at ? `已保存 ${formatTime(new Date(status.at))}` : '所有内容已保存'}</span>;
    case 'unsaved':
      return <span>有未保存的修改…</span>;
    case 'saving':
      return <span>正在保存…</span>;
    case 'offline':
      return <span className="text-warning">连接中断，内容保存在本机，恢复后自动重试。</span>;
    case 'signed-out':
      return (
        <span className="text-warning">
          登录已过期，内容保存在本机。请
          <a className="underline" href="/sign-in" target="_blank" rel="noreferrer">
            在新窗口登录
          </a>
          后重试。
        </span>
      );
    case 'refused':
      return <span className="text-bad">未能保存：{status.message}</span>;
    case 'conflict':
      return <span className="text-bad">另一个窗口或他人已保存了修改，请选择保留哪一份。</span>;
  }
}
