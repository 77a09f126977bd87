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
import { uploadDocument } from './upload-request';

/** Chooses a budget document and sends it; what comes back is its preview. */
export function UploadForm({ maxBytes }: { maxBytes: number }) {
  const hydrated = useHydrated();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = useUpload(setProblem);
  const limit = fileSize(maxBytes).replace('.0', '');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!file) setProblem('请先选择文件。');
    else if (file.size > maxBytes)
      setProblem(`文件过大（${fileSize(file.size)}），最大 ${limit}。请确认选择的是部门预算公开文件。`);
    else if (file.size === 0) setProblem('文件是空的。请重新导出后再选择。');
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
            formats={`Word（.docx）、Excel（.xlsx）或文本（.txt、.csv），不超过 ${limit}`}
            disabled={!hydrated || upload.progress !== null}
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
          <Button type="submit" variant="primary" disabled={!hydrated} pending={upload.progress !== null}>
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
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function send(file: File) {
    onProblem(null);
    abort.current = new AbortController();
    setProgress({ step: 'sending', sent: 0, total: file.size });
    const result = await uploadDocument(file, abort.current.signal, setProgress);
    if (result?.ok) {
      router.push(`/admin/imports/${result.importId}`);
      return;
    }
    setProgress(null);
    onProblem(result?.message ?? null);
  }

  return { progress, send, cancel: () => abort.current?.abort() };
}
