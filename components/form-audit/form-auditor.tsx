'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { fileSize } from '@/components/form/file-size';
import { Select } from '@/components/form/select';
import type { SendProgress } from '@/components/form/send-file';
import { SendProgressLine } from '@/components/form/send-progress';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { AuditChoices, AuditedFile } from '@/lib/uploaded-forms/types';
import { type FileProblem, requestAudit } from './audit-request';
import { AuditResultView } from './audit-result';
import { FileRefused } from './file-refused';

type Refused = { readonly message: string; readonly problems: readonly FileProblem[] };
type Done = { readonly audited: AuditedFile; readonly file: File; readonly rules: string };

/** Chooses a file of forms and a rule set, and shows the forms marked up. Nothing is kept anywhere. */
export function FormAuditor({ choices }: { readonly choices: AuditChoices }) {
  const [file, setFile] = useState<File | null>(null);
  const [rules, setRules] = useState(choices.chosen);
  const audit = useAudit();

  function submit(event: FormEvent) {
    event.preventDefault();
    const refusal = refusalOf(file, choices.maxBytes);
    if (!file || refusal) audit.refuse(refusal ?? '');
    else void audit.send(file, rules);
  }

  return (
    <>
      <UploadCard
        choices={choices}
        rules={rules}
        onRules={setRules}
        onFile={(chosen) => {
          setFile(chosen);
          audit.clear();
        }}
        onSubmit={submit}
        audit={audit}
      />
      {audit.done && <AuditResultView {...audit.done} key={audit.runs} />}
    </>
  );
}

function refusalOf(file: File | null, maxBytes: number): string | null {
  if (!file) return '请先选择文件。';
  if (file.size === 0) return '文件是空的。请重新导出后再选择。';
  if (file.size <= maxBytes) return null;
  return `文件过大（${fileSize(file.size)}），最大 ${fileSize(maxBytes).replace('.0', '')}。`;
}

function useAudit() {
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [runs, setRuns] = useState(0);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function send(file: File, rules: string) {
    setRefused(null);
    abort.current = new AbortController();
    setProgress({ step: 'sending', sent: 0, total: file.size });
    const result = await requestAudit({ file, rules }, abort.current.signal, setProgress);
    setProgress(null);
    if (result === null) return;
    setRuns((before) => before + 1);
    setDone(result.ok ? { audited: result.audited, file, rules } : null);
    if (!result.ok) setRefused(result);
  }

  return {
    ...{ progress, refused, done, runs, send },
    cancel: () => abort.current?.abort(),
    refuse: (message: string) => setRefused({ message, problems: [] }),
    clear: () => {
      setRefused(null);
      setDone(null);
    },
  };
}

type UploadCardProps = {
  readonly choices: AuditChoices;
  readonly rules: string;
  readonly onRules: (rules: string) => void;
  readonly onFile: (file: File | null) => void;
  readonly onSubmit: (event: FormEvent) => void;
  readonly audit: ReturnType<typeof useAudit>;
};

function UploadCard({ choices, rules, onRules, onFile, onSubmit, audit }: UploadCardProps) {
  const hydrated = useHydrated();
  const busy = audit.progress !== null;
  const limit = fileSize(choices.maxBytes).replace('.0', '');
  return (
    <Card className="max-w-3xl print-hidden">
      <form onSubmit={onSubmit} noValidate>
        {audit.refused && <FileRefused {...audit.refused} />}
        <Field id="file" label="自评表文件" required>
          <FileDrop
            name="file"
            accept=".xlsx,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            formats={`Excel 工作簿（.xlsx，每张工作表一张自评表）或 JSON，不超过 ${limit}`}
            disabled={!hydrated || busy}
            onFiles={([chosen]) => onFile(chosen ?? null)}
          />
        </Field>
        <Field
          id="rules"
          label="评分规则"
          hint="默认是本单位最近一个评价年度使用的规则。换一套规则后请重新核对。"
          className="max-w-xl"
        >
          <Select
            name="rules"
            value={rules}
            disabled={!hydrated || busy}
            onChange={(event) => onRules(event.currentTarget.value)}
            options={choices.ruleSets.map((set) => ({
              value: set.reference,
              label: `${set.title}（${set.ruleSetId} 第 ${set.version} 版）`,
            }))}
          />
        </Field>
        {audit.progress && <SendProgressLine progress={audit.progress} reading="已上传，正在逐行重新计算…" />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" disabled={!hydrated} pending={busy}>
            上传并核对
          </Button>
          {busy && <Button onClick={audit.cancel}>取消上传</Button>}
        </div>
      </form>
    </Card>
  );
}
