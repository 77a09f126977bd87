'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { type FileRefusal, refusalIn, sizeLimit, unfit } from '@/components/form/file-refusal';
import { Select } from '@/components/form/select';
import { SendProgressLine } from '@/components/form/send-progress';
import { useHydrated } from '@/components/form/use-hydrated';
import { useSending } from '@/components/form/use-sending';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ACCEPTED, MOST_BYTES } from '@/lib/stamped-scans/schema';
import type { Attached, ScannedVersion } from '@/lib/stamped-scans/types';

const LOST = '没有收到服务器的答复，扫描件可能没有上传。请刷新页面确认后再试。';

const DIGITAL_NOTE =
  '这个文件由系统生成的 PDF 改动而来，不是纸面扫描件：可能加盖了电子印章，内容也可能被改过，系统无法确认。请与定稿逐项核对；不是电子印章的，请删除后上传纸面盖章的扫描件。';

/** Which version a refused file names itself; null where it names none. */
function namedIn({ problems }: FileRefusal): string | null {
  return problems.find(({ path }) => path === 'named')?.message ?? null;
}

type Props = { readonly projectId: string; readonly versions: readonly ScannedVersion[] };

/** One scan on its way: what was chosen, what the server has against it, and how it is sent. */
function useScan(projectId: string) {
  const router = useRouter();
  const { progress, send, cancel } = useSending();
  const [file, setFile] = useState<File | null>(null);
  const [no, setNo] = useState('');
  const [refused, setRefused] = useState<FileRefusal | null>(null);
  const [digital, setDigital] = useState(false);
  // A file input forgets what it holds when it is a new one.
  const [round, setRound] = useState(0);

  function choose(chosen: File | undefined) {
    setFile(chosen ?? null);
    setRefused(null);
    setDigital(false);
  }

  async function upload(version: string, sure: boolean) {
    const unfitting = unfit(file, MOST_BYTES, '盖章后的自评表扫描件');
    if (!file || unfitting) return setRefused({ message: unfitting ?? '', problems: [] });
    setRefused(null);
    const query = new URLSearchParams({ no: version, ...(sure ? { sure: 'yes' } : {}) });
    const answer = await send(`/api/projects/${projectId}/scans?${query}`, file);
    if (answer === null) return;
    if (answer === 'lost' || answer.status !== 201) return setRefused(refusalIn(answer, LOST));
    const attached = answer.body as Attached;
    toast.success(attached.already ? '这份扫描件此前已上传。' : `已登记为第 ${attached.no} 版的盖章扫描件。`);
    setDigital(attached.digital);
    setFile(null);
    setNo('');
    setRound(round + 1);
    router.refresh();
  }

  return { file, choose, no, setNo, refused, digital, round, progress, cancel, upload };
}

/** Sends a stamped scan, and asks of which version it is where the file does not say so or says another. */
export function SendScan({ projectId, versions }: Props) {
  const hydrated = useHydrated();
  const { file, choose, no, setNo, refused, digital, round, progress, cancel, upload } = useScan(projectId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void upload(no, false);
      }}
    >
      {refused && (
        <Refused refused={refused} no={no} onUpload={(version, sure) => void upload(version, sure)} />
      )}
      {digital && (
        <Alert tone="warning" live title="已登记，但它不是纸面扫描件">
          {DIGITAL_NOTE}
        </Alert>
      )}
      <div className="grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <Field label="扫描件" className="mb-2">
          <FileDrop
            key={round}
            accept={ACCEPTED}
            formats={`PDF、JPG、PNG，不超过 ${sizeLimit(MOST_BYTES)}`}
            disabled={!hydrated || progress !== null}
            onFiles={([chosen]) => choose(chosen)}
          />
        </Field>
        <Field label="对应版本" hint="PDF 中有验证码的，自动识别。" className="mb-2">
          <Select
            value={no}
            onChange={({ target }) => setNo(target.value)}
            empty="自动识别"
            options={versions.map(optionOf)}
          />
        </Field>
      </div>
      {progress && <SendProgressLine progress={progress} reading="正在检查文件…" />}
      <div className="flex gap-2">
        <Button type="submit" disabled={!file} pending={progress !== null}>
          上传扫描件
        </Button>
        {progress && <Button onClick={cancel}>取消</Button>}
      </div>
    </form>
  );
}

function optionOf({ no, inForce }: ScannedVersion) {
  return { value: String(no), label: `第 ${no} 版（${inForce ? '现行' : '已被取代'}）` };
}

function Refused({
  refused,
  no,
  onUpload,
}: {
  readonly refused: FileRefusal;
  readonly no: string;
  readonly onUpload: (version: string, sure: boolean) => void;
}) {
  const named = namedIn(refused);
  if (named === null) {
    return (
      <Alert tone="bad" live title="扫描件没有上传">
        {refused.message}
      </Alert>
    );
  }
  return (
    <Alert tone="warning" live title="版本不一致，还没有上传">
      <p className="mb-2">{refused.message}</p>
      <span className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onUpload(named, false)}>
          登记为第 {named} 版
        </Button>
        <Button size="small" onClick={() => onUpload(no, true)}>
          仍登记为第 {no} 版
        </Button>
      </span>
    </Alert>
  );
}
