import { Button } from '@/components/ui/button';
import { tellSignedOut } from '@/components/ui/signed-out';
import { formatTime } from '@/lib/core/clock';
import type { SaveStatus } from './autosave-session';

/** Whether what was typed has reached the server, in words; and what to do where it has not. */
export function SaveStatusLine({
  status,
  onRetry,
}: {
  readonly status: SaveStatus;
  readonly onRetry: () => void;
}) {
  return (
    <div
      role="status"
      data-testid="save-status"
      data-status={status.kind}
      className="flex flex-wrap items-center gap-2 text-sm text-muted"
    >
      <StatusWords status={status} />
      {['offline', 'refused'].includes(status.kind) && (
        <Button size="small" onClick={onRetry}>
          立即重试
        </Button>
      )}
    </div>
  );
}

function StatusWords({ status }: { readonly status: SaveStatus }) {
  switch (status.kind) {
    case 'saved':
      return <span>{status.at ? `已保存 ${formatTime(new Date(status.at))}` : '所有内容已保存'}</span>;
    case 'wrong':
      return <span className="text-bad">{status.count} 处填写有误，没有保存；其余内容已保存。</span>;
    case 'unsaved':
      return <span>有未保存的修改…</span>;
    case 'saving':
      return <span>正在保存…</span>;
    case 'offline':
      return (
        <span className="text-warning">
          {status.online ? '没有收到服务器的答复' : '网络已断开'}，
          {status.kept
            ? '填写的内容保存在本机，恢复后自动发送。'
            : '浏览器也不能把内容存在本机：请不要关闭本页，恢复后自动发送。'}
        </span>
      );
    case 'signed-out':
      return (
        <span className="text-warning">
          登录已失效，内容保存在本机。
          <Button size="small" onClick={() => tellSignedOut(status.message)}>
            重新登录
          </Button>
          后自动保存。
        </span>
      );
    case 'refused':
      return (
        <span className="text-bad">
          未能保存：{status.message}
          <span className="text-ink">填写的内容保留在本页和本机，能保存后点“立即重试”。</span>
        </span>
      );
    case 'conflict':
      return <span className="text-bad">另一个窗口或他人已保存了修改，请选择保留哪一份。</span>;
  }
}
