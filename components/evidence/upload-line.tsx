'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { fileSize } from '@/lib/core/file-size';
import { useEvidence } from './evidence-context';
import type { UploadItem } from './upload-queue';

/** A file on its way: how far, how to stop it, how to go on. */
export function UploadLine({ item }: { readonly item: UploadItem }) {
  const { resume, cancel } = useEvidence();
  const { key, name, step } = item;
  return (
    <li className="rounded border border-line bg-sunken px-2 py-1" data-upload={step}>
      <div className="flex items-start gap-1">
        <span className="min-w-0 grow break-all">{name}</span>
        {step === 'interrupted' && (
          <Button size="small" onClick={() => resume(key)}>
            继续上传<span className="sr-only">：{name}</span>
          </Button>
        )}
        {step !== 'checking' && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => cancel(key)}
            icon={<X aria-hidden className="size-3.5" />}
          >
            {step === 'refused' ? '关闭' : '取消'}
            <span className="sr-only">：{name}</span>
          </Button>
        )}
      </div>
      <Standing item={item} />
    </li>
  );
}

function Standing({ item }: { readonly item: UploadItem }) {
  const { name, step, message, sent, size } = item;
  if (step === 'waiting') return <p className="text-muted">等待上传</p>;
  if (step === 'checking') return <p className="text-muted">已传完，正在检查…</p>;
  if (step === 'sending')
    return (
      <ProgressBar
        label={`正在上传 ${name}`}
        labelHidden
        value={sent}
        max={size}
        text={`${fileSize(sent)} / ${fileSize(size)}`}
      />
    );
  return (
    <p role="alert" className={step === 'refused' ? 'text-bad' : 'text-warning'}>
      {message}
    </p>
  );
}
