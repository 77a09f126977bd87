'use client';

import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import type { Attached, EvidenceFile, ProjectEvidence } from '@/lib/evidence/types';
import { EvidenceContext, type EvidenceDeskValue } from './evidence-context';
import { type UploadItem, UploadQueue } from './upload-queue';

type Props = {
  readonly projectId: string;
  readonly evidence: ProjectEvidence;
  readonly children: ReactNode;
};

const NONE: readonly UploadItem[] = [];

/** Holds the files of a form and their uploads for the lists on the page, apart from everything that is typed. */
export function EvidenceDesk({ projectId, evidence, children }: Props) {
  const [files, setFiles] = useState<readonly EvidenceFile[] | null>(null);
  const [queue] = useState(
    () =>
      new UploadQueue(projectId, evidence, (attached) => {
        setFiles((before) => withFile(before ?? evidence.files, attached));
        sayAttached(attached);
      }),
  );
  const uploads = useSyncExternalStore(queue.subscribe, queue.items, () => NONE);
  useUnfinishedWarning(uploads.some(({ step }) => step !== 'refused'));
  useResumption(queue);
  useNoStrayDrops(evidence.mayChange);

  const value = useMemo<EvidenceDeskValue>(
    () => ({
      projectId,
      files: files ?? evidence.files,
      uploads,
      mayChange: evidence.mayChange,
      limits: evidence.limits,
      add: (added, indicatorId) => queue.add(added, indicatorId),
      resume: (key) => queue.resume(key),
      cancel: (key) => queue.cancel(key),
      removed: ({ id }) =>
        setFiles((before) => (before ?? evidence.files).filter((candidate) => candidate.id !== id)),
    }),
    [projectId, files, evidence, uploads, queue],
  );
  return <EvidenceContext value={value}>{children}</EvidenceContext>;
}

function withFile(files: readonly EvidenceFile[], { file }: Attached): readonly EvidenceFile[] {
  return files.some(({ id }) => id === file.id) ? files : [...files, file];
}

function sayAttached({ file, already }: Attached): void {
  if (already) toast.message(`内容相同的文件已在此处（${file.name}），没有重复上传。`);
  else toast.success(`已上传佐证材料：${file.name}`);
}

/** Asks before the page is closed or reloaded with files on their way. */
function useUnfinishedWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}

/** Goes on by itself once the connection is back, or the person has signed in again in another window. */
function useResumption(queue: UploadQueue): void {
  useEffect(() => {
    const resume = () => queue.resume();
    window.addEventListener('online', resume);
    window.addEventListener('focus', resume);
    return () => {
      window.removeEventListener('online', resume);
      window.removeEventListener('focus', resume);
    };
  }, [queue]);
}

/** A file dropped beside its place would open in this window, and the form be gone. */
function useNoStrayDrops(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const refuse = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, [active]);
}
