'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { fileSize } from '@/components/form/file-size';
import type { SendProgress } from '@/components/form/send-file';
import { SendProgressLine } from '@/components/form/send-progress';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { OfflineOutcome } from '@/lib/offline-forms/types';
import { OfflineLines } from './offline-lines';
import { handIn, type WorkbookProblem } from './offline-request';

type Refused = { readonly message: string; readonly problems: readonly WorkbookProblem[] };

function refusalOf(file: File | null, maxBytes: number): string | null {
  if (!file) return '请先选择文件。';
  if (file.size === 0) return '文件是空的。请保存后再选择。';
  if (file.size <= maxBytes) return null;
  return `文件过大（${fileSize(file.size)}），最大 ${fileSize(maxBytes).replace('.0', '')}。`;
}

/** Hands in a filled-in workbook and shows what became of each line. */
export function OfflineUpload({ maxBytes }: { readonly maxBytes: number }) {
  const hydrated = useHydrated();
  const [file, setFile] = useState<File | null>(null);
  const upload = useUpload();
  const busy = upload.progress !== null;

  function submit(event: FormEvent) {
    event.preventDefault();
    const refusal = refusalOf(file, maxBytes);
    if (!file || refusal) upload.refuse(refusal ?? '');
    else void upload.send(file);
  }

  return (
    <>
      <Card title="上传填好的表" className="max-w-3xl">
        <form onSubmit={submit} noValidate>
          {upload.refused && <RefusedWorkbook {...upload.refused} />}
          <Field id="file" label="离线填报表" required>
            <FileDrop
              name="file"
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              formats={`从本页下载、填好后保存的 .xlsx 文件，不超过 ${fileSize(maxBytes).replace('.0', '')}`}
              disabled={!hydrated || busy}
              onFiles={([chosen]) => {
                setFile(chosen ?? null);
                upload.clear();
              }}
            />
          </Field>
          {upload.progress && <SendProgressLine progress={upload.progress} reading="已上传，正在逐行录入…" />}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" disabled={!hydrated} pending={busy}>
              上传并录入
            </Button>
            {upload.progress?.step === 'sending' && <Button onClick={upload.cancel}>取消上传</Button>}
          </div>
        </form>
      </Card>
      {upload.outcome && <OfflineLines outcome={upload.outcome} key={upload.runs} />}
    </>
  );
}

function RefusedWorkbook({ message, problems }: Refused) {
  return (
    <Alert tone="bad" live title="没有录入任何内容">
      <p>{message}</p>
      {problems.length > 1 && (
        <ul className="mt-1 max-h-60 list-disc overflow-y-auto pl-5">
          {problems.map(({ path, message: why }) => (
            <li key={`${path}${why}`}>
              {path}：{why}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function useUpload() {
  const router = useRouter();
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [outcome, setOutcome] = useState<OfflineOutcome | null>(null);
  const [runs, setRuns] = useState(0);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function send(file: File) {
    setRefused(null);
    abort.current = new AbortController();
    setProgress({ step: 'sending', sent: 0, total: file.size });
    const result = await handIn(file, abort.current.signal, setProgress);
    setProgress(null);
    if (result === null) return;
    setRuns((before) => before + 1);
    setOutcome(result.ok ? result.outcome : null);
    if (!result.ok) setRefused(result);
    router.refresh();
  }

  return {
    ...{ progress, refused, outcome, runs, send },
    cancel: () => abort.current?.abort(),
    refuse: (message: string) => setRefused({ message, problems: [] }),
    clear: () => {
      setRefused(null);
      setOutcome(null);
    },
  };
}
