'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { fileSize } from '@/lib/core/file-size';
import { DOWNLOAD_STATES, type DownloadState, type ListedDownload } from '@/lib/downloads/types';
import { addressOf, cancel } from './ask';
import { isOpen, useDownloads } from './use-downloads';

const TONES: Readonly<Record<DownloadState, Tone>> = {
  WAITING: 'info',
  DRAWING: 'info',
  READY: 'good',
  FAILED: 'bad',
  CANCELLED: 'neutral',
  EXPIRED: 'neutral',
};

/** One's own 下载任务, kept up to date while one of them is under way. */
export function DownloadList({ initial }: { readonly initial: readonly ListedDownload[] }) {
  const [open, setOpen] = useState(initial.some(isOpen));
  const { downloads, refresh } = useDownloads(initial, open);
  const [refused, setRefused] = useState<string | null>(null);
  if (open !== downloads.some(isOpen)) setOpen(!open);

  async function stop(id: string) {
    const answer = await cancel(id);
    setRefused(answer.ok ? null : answer.error);
    await refresh();
  }

  if (downloads.length === 0) {
    return (
      <EmptyState title="还没有下载任务">
        在“总览”中下载多个项目的自评表后，这里显示进度和下载链接。
      </EmptyState>
    );
  }
  return (
    <>
      {refused && (
        <Alert tone="bad" live className="m-3">
          {refused}
        </Alert>
      )}
      <ul aria-label="下载任务">
        {downloads.map((download) => (
          <Line key={download.id} download={download} onCancel={() => void stop(download.id)} />
        ))}
      </ul>
    </>
  );
}

function Line({ download, onCancel }: { readonly download: ListedDownload; readonly onCancel: () => void }) {
  const { id, fileName, state, total, size, requestedAt, expiresAt, reason } = download;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 first:border-t-0">
      <div className="min-w-0 grow basis-72">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <Tag tone={TONES[state]}>{DOWNLOAD_STATES[state]}</Tag>
          <time>{requestedAt}</time>
          <span>{total} 个项目</span>
          {size !== null && <span>{fileSize(size)}</span>}
        </p>
        <p className="mt-1 break-words">{fileName}</p>
        {reason && <p className="mt-0.5 text-sm text-bad">{reason}</p>}
        {expiresAt && <p className="mt-0.5 text-sm text-muted">链接有效至 {expiresAt}</p>}
        {isOpen(download) && <DownloadProgress download={download} />}
      </div>
      {state === 'READY' && (
        <ButtonLink
          variant="primary"
          download=""
          href={addressOf(id)}
          icon={<Download aria-hidden className="size-4" />}
        >
          下载<span className="sr-only">：{fileName}</span>
        </ButtonLink>
      )}
      {isOpen(download) && (
        <Button onClick={onCancel}>
          取消<span className="sr-only">：{fileName}</span>
        </Button>
      )}
    </li>
  );
}

/** How many of its forms are drawn. */
export function DownloadProgress({
  download: { state, done, total },
}: {
  readonly download: ListedDownload;
}) {
  return (
    <ProgressBar
      className="mt-1 max-w-md"
      label={DOWNLOAD_STATES[state]}
      value={done}
      max={total}
      text={`${done} / ${total} 个项目`}
    />
  );
}
