'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { type FileRefusal, refusalIn, sizeLimit, unfit } from '@/components/form/file-refusal';
import { FileRefused } from '@/components/form/file-refused';
import { SendProgressLine } from '@/components/form/send-progress';
import { useHydrated } from '@/components/form/use-hydrated';
import { useSending } from '@/components/form/use-sending';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { OfflineOutcome } from '@/lib/offline-forms/types';
import { OfflineLines } from './offline-lines';

const LOST =
  '上传中断：没有收到服务器的答复，可能已经录入。请检查网络后重新上传：已录入的行会显示为“没有改动”，不会重复录入。';

/** Hands in a filled-in workbook and shows what became of each line. */
export function OfflineUpload({ maxBytes }: { readonly maxBytes: number }) {
  const hydrated = useHydrated();
  const [file, setFile] = useState<File | null>(null);
  const upload = useUpload();
  const busy = upload.progress !== null;

  function submit(event: FormEvent) {
    event.preventDefault();
    const refusal = unfit(file, maxBytes, '填好的离线填报表');
    if (!file || refusal) upload.refuse(refusal ?? '');
    else void upload.send(file);
  }

  return (
    <>
      <Card title="上传填好的表" className="max-w-3xl">
        <form onSubmit={submit} noValidate>
          {upload.refused && <FileRefused title="没有录入任何内容" {...upload.refused} />}
          <Field id="file" label="离线填报表" required>
            <FileDrop
              name="file"
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              formats={`从本页下载、填好后保存的 .xlsx 文件，不超过 ${sizeLimit(maxBytes)}`}
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

function useUpload() {
  const router = useRouter();
  const sending = useSending();
  const [refused, setRefused] = useState<FileRefusal | null>(null);
  const [outcome, setOutcome] = useState<OfflineOutcome | null>(null);
  const [runs, setRuns] = useState(0);

  async function send(file: File) {
    setRefused(null);
    const answer = await sending.send('/api/offline', file);
    if (answer === null) return;
    const taken = answer !== 'lost' && answer.status === 200 ? (answer.body as OfflineOutcome | null) : null;
    setRuns((before) => before + 1);
    setOutcome(taken);
    if (!taken) setRefused(refusalIn(answer, LOST));
    router.refresh();
  }

  return {
    ...{ refused, outcome, runs, send },
    ...{ progress: sending.progress, cancel: sending.cancel },
    refuse: (message: string) => setRefused({ message, problems: [] }),
    clear: () => {
      setRefused(null);
      setOutcome(null);
    },
  };
}
