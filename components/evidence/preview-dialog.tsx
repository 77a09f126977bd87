'use client';

import { Download, ExternalLink } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { EvidenceFile } from '@/lib/evidence/types';

/** Shows an image, or a PDF in the browser's own viewer, over the page; nothing is loaded before it opens. */
export function PreviewDialog({
  file,
  address,
  kind,
}: {
  readonly file: EvidenceFile;
  readonly address: string;
  readonly kind: 'image' | 'pdf';
}) {
  const shown = `${address}?preview`;
  return (
    <Dialog
      size="wide"
      title={file.name}
      trigger={
        <button
          type="button"
          className="min-h-6 break-all rounded text-left text-action underline-offset-2 hover:underline"
        >
          <span className="sr-only">预览 </span>
          {file.name}
        </button>
      }
      footer={
        <>
          <ButtonLink
            href={shown}
            target="_blank"
            rel="noreferrer"
            icon={<ExternalLink aria-hidden className="size-4" />}
          >
            在新标签页打开
          </ButtonLink>
          <ButtonLink href={address} download="" icon={<Download aria-hidden className="size-4" />}>
            下载
          </ButtonLink>
        </>
      }
    >
      {kind === 'image' ? (
        // biome-ignore lint/performance/noImgElement: a file behind the permission check, not one to optimise
        <img src={shown} alt={file.name} className="mx-auto max-h-[70vh] max-w-full" />
      ) : (
        <iframe src={shown} title={`预览 ${file.name}`} className="h-[70vh] w-full border border-line" />
      )}
    </Dialog>
  );
}
