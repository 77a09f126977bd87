'use client';

import { useEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { formatDateTime } from '@/lib/core/clock';
import { type SheetChange, sheetChanges } from '@/lib/sheet/sheet-changes';
import { readableSheet } from '@/lib/sheet/typed';
import { clearDraft, type LocalDraft, readDraft, windowName } from './draft-storage';

type Props = { readonly projectId: string; readonly userId: string };

const inWords = ({ field, to }: SheetChange) => `${field}：${to ?? '（清空）'}`;

/**
 * What this browser kept of a form that can no longer be filled in: it never reached the server, and its text is still
 * there to copy.
 */
export function KeptDraft({ projectId, userId }: Props) {
  const [draft, setDraft] = useState<LocalDraft | null>(null);
  useEffect(() => setDraft(readDraft(userId, projectId, windowName())), [projectId, userId]);
  if (!draft) return null;
  const changes = sheetChanges(draft.base, readableSheet(draft.base, draft.typed));
  if (changes.length === 0) return null;

  async function forget(kept: LocalDraft) {
    clearDraft(userId, projectId, kept.window);
    return { ok: true as const };
  }

  return (
    <Alert
      tone="warning"
      title={`本机还保留着 ${formatDateTime(new Date(draft.at))} 填写、没有存到服务器的内容`}
      action={<CopyButton text={changes.map(inWords).join('\n')} label="复制全部" />}
    >
      <p>现在不能填报，这些内容没有计入自评表。可以复制备用；重新可以填报时，打开填报页会自动恢复。</p>
      <ul className="my-1 list-disc pl-5">
        {changes.map((change) => (
          <li key={change.field} className="whitespace-pre-line">
            {inWords(change)}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        trigger={<Button size="small">不再保留</Button>}
        title="删除本机保留的内容"
        consequence="这些内容只在本机，删除后无法找回。"
        confirmLabel="删除"
        danger
        onConfirm={() => forget(draft)}
        onDone={() => setDraft(null)}
      />
    </Alert>
  );
}
