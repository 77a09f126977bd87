'use client';

import { useEffect, useRef, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import { type ListedDownload, MOST_AT_ONCE } from '@/lib/downloads/types';
import { addressOf, cancel } from './ask';
import { DownloadProgress } from './download-list';
import { isOpen, useDownloads } from './use-downloads';

const NONE: readonly ListedDownload[] = [];

/** How far the file is that was asked for; it is downloaded by itself when it is ready. */
export function FormsUnderWay({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const [over, setOver] = useState(false);
  const { downloads } = useDownloads(NONE, !over);
  const download = downloads.find((one) => one.id === id);
  if (download && !over && !isOpen(download)) setOver(true);
  if (!download) return <p aria-live="polite">正在排队…</p>;
  if (download.state === 'READY') return <Ready download={download} />;
  if (isOpen(download)) {
    return (
      <>
        <DownloadProgress download={download} />
        <p className="mb-3 mt-2 text-sm text-muted">
          可以关闭本窗口继续做别的，文件生成后在<TextLink href="/downloads">下载任务</TextLink>中下载
          {download.total > MOST_AT_ONCE && '，并会发消息告诉您'}。
        </p>
        <Button onClick={() => void cancel(id)}>取消生成</Button>
      </>
    );
  }
  return (
    <Alert
      live
      tone={download.state === 'FAILED' ? 'bad' : 'info'}
      title={download.state === 'FAILED' ? '未能生成' : '已取消'}
      action={<Button onClick={onBack}>重新选择</Button>}
    >
      {download.reason}
    </Alert>
  );
}

function Ready({ download }: { readonly download: ListedDownload }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.click(), []);
  return (
    <Alert live tone="good" title="已生成，正在下载">
      <p className="break-words">{download.fileName}</p>
      <p className="mt-1 text-sm">
        没有开始的，请
        <a ref={link} download="" href={addressOf(download.id)} className="text-action underline">
          点此下载
        </a>
        。链接有效至 {download.expiresAt}。
      </p>
    </Alert>
  );
}
