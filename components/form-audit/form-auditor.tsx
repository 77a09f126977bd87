'use client';

import { type FormEvent, useState } from 'react';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { type FileRefusal, sizeLimit, unfit } from '@/components/form/file-refusal';
import { FileRefused } from '@/components/form/file-refused';
import { Select } from '@/components/form/select';
import { SendProgressLine } from '@/components/form/send-progress';
import { useHydrated } from '@/components/form/use-hydrated';
import { useSending } from '@/components/form/use-sending';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { AuditChoices, AuditedFile } from '@/lib/uploaded-forms/types';
import { auditAddress, auditedIn, auditRefusal } from './audit-request';
import { AuditResultView } from './audit-result';

type Done = { readonly audited: AuditedFile; readonly file: File; readonly rules: string };

/** Chooses a file of forms and a rule set, and shows the forms marked up. Nothing is kept anywhere. */
export function FormAuditor({ choices }: { readonly choices: AuditChoices }) {
  const [file, setFile] = useState<File | null>(null);
  const [rules, setRules] = useState(choices.chosen);
  const audit = useAudit();

  function submit(event: FormEvent) {
    event.preventDefault();
    const refusal = unfit(file, choices.maxBytes, '自评表');
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

function useAudit() {
  const sending = useSending();
  const [refused, setRefused] = useState<FileRefusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [runs, setRuns] = useState(0);

  async function send(file: File, rules: string) {
    setRefused(null);
    const answer = await sending.send(auditAddress(rules), file);
    if (answer === null) return;
    const audited = auditedIn(answer);
    setRuns((before) => before + 1);
    setDone(audited && { audited, file, rules });
    if (!audited) setRefused(auditRefusal(answer));
  }

  return {
    ...{ refused, done, runs, send },
    ...{ progress: sending.progress, cancel: sending.cancel },
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
  const limit = sizeLimit(choices.maxBytes);
  return (
    <Card className="max-w-3xl print-hidden">
      <form onSubmit={onSubmit} noValidate>
        {audit.refused && <FileRefused title="没有核对任何内容" {...audit.refused} />}
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
