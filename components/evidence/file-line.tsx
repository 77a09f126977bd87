'use client';

import { Download, FileText, Image as Picture, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { formatDateTime } from '@/lib/core/clock';
import { fileSize } from '@/lib/core/file-size';
import { removeEvidenceAction } from '@/lib/evidence/actions';
import { kindOf } from '@/lib/evidence/schema';
import type { EvidenceFile } from '@/lib/evidence/types';
import { useEvidence } from './evidence-context';
import { PreviewDialog } from './preview-dialog';

/** One file: what it is, to look at, to save, and for the owner to remove. */
export function FileLine({ file }: { readonly file: EvidenceFile }) {
  const { projectId, mayChange } = useEvidence();
  const { preview, words } = kindOf(file.extension);
  const address = `/api/projects/${projectId}/evidence/${file.id}`;
  const Icon = preview === 'image' ? Picture : FileText;
  return (
    <li className="flex flex-wrap items-center gap-x-1">
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
      {preview ? (
        <PreviewDialog file={file} address={address} kind={preview} />
      ) : (
        <span className="break-all">{file.name}</span>
      )}
      <span className="text-xs text-muted" title={about(file)}>
        {fileSize(file.size)}
        <span className="sr-only">
          ，{words}，{about(file)}
        </span>
      </span>
      <ButtonLink
        size="small"
        variant="quiet"
        download=""
        href={address}
        icon={<Download aria-hidden className="size-3.5" />}
      >
        <span className="sr-only">下载 {file.name}</span>
      </ButtonLink>
      {mayChange && <Remove file={file} />}
    </li>
  );
}

function about({ uploadedByName, uploadedAt }: EvidenceFile): string {
  return `${uploadedByName} ${formatDateTime(new Date(uploadedAt))} 上传`;
}

function Remove({ file }: { readonly file: EvidenceFile }) {
  const { projectId, removed } = useEvidence();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" icon={<Trash2 aria-hidden className="size-3.5" />}>
          <span className="sr-only">删除 {file.name}</span>
        </Button>
      }
      title="删除佐证材料"
      consequence={
        <>
          删除“{file.name}
          ”。操作历史会记下删除的人、时间、文件名和校验值；已定稿的自评表如列有此文件，仍可从该版本下载。
        </>
      }
      confirmLabel="删除"
      danger
      onConfirm={() => removeEvidenceAction({ projectId, evidenceId: file.id })}
      onDone={() => {
        removed(file);
        toast.success(`已删除佐证材料：${file.name}`);
      }}
    />
  );
}
