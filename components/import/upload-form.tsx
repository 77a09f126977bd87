'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { refusalIn, sizeLimit, unfit } from '@/components/form/file-refusal';
import type { Answer } from '@/components/form/send-file';
import { SendProgressLine } from '@/components/form/send-progress';
import { useHydrated } from '@/components/form/use-hydrated';
import { useSending } from '@/components/form/use-sending';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

const LOST = '上传中断：没有收到服务器的答复。请检查网络后重新上传。';

/** Chooses a budget document and sends it; what comes back is its preview. */
export function UploadForm({ maxBytes }: { maxBytes: number }) {
  const hydrated = useHydrated();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = useUpload(setProblem);

  function submit(event: FormEvent) {
    event.preventDefault();
    const refusal = unfit(file, maxBytes, '部门预算公开文件');
    if (!file || refusal) setProblem(refusal);
    else void upload.send(file);
  }

  return (
    <Card>
      <form onSubmit={submit} noValidate>
        {problem && (
          <Alert tone="bad" live title="没有导入任何内容">
            {problem}
          </Alert>
        )}
        <Field id="file" label="部门预算公开文本" required>
          <FileDrop
            name="file"
            accept=".docx,.xlsx,.txt,.csv"
            formats={`Word（.docx）、Excel（.xlsx）或文本（.txt、.csv），不超过 ${sizeLimit(maxBytes)}`}
            disabled={!hydrated || upload.busy}
            onFiles={([chosen]) => {
              setFile(chosen ?? null);
              setProblem(null);
            }}
          />
        </Field>
        {upload.progress && (
          <SendProgressLine progress={upload.progress} reading="已上传，正在读取表格和核对内容…" />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" disabled={!hydrated} pending={upload.busy}>
            上传并预览
          </Button>
          {upload.progress && <Button onClick={upload.cancel}>取消上传</Button>}
        </div>
      </form>
    </Card>
  );
}

function useUpload(onProblem: (message: string | null) => void) {
  const router = useRouter();
  const { progress, send: sendFile, cancel } = useSending();
  const [leaving, startLeaving] = useTransition();

  async function send(file: File) {
    onProblem(null);
    const answer = await sendFile('/api/imports', file);
    if (answer === null) return;
    const importId = importIn(answer);
    if (importId === null) onProblem(refusalIn(answer, LOST).message);
    else startLeaving(() => router.push(`/admin/imports/${importId}`));
  }

  return { progress, busy: progress !== null || leaving, send, cancel };
}

function importIn(answer: Answer): string | null {
  if (answer === 'lost' || answer.status !== 201) return null;
  const { importId } = answer.body as { readonly importId?: unknown };
  return typeof importId === 'string' ? importId : null;
}
