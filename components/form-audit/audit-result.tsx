'use client';

import { FileJson, FileSpreadsheet, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { auditResult } from '@/lib/form-audit/audit-output';
import type { AuditedFile } from '@/lib/uploaded-forms/types';
import { requestFindingsWorkbook } from './audit-request';
import { AuditSummary } from './audit-summary';
import { AuditedForm } from './audited-form';

type Props = { readonly audited: AuditedFile; readonly file: File; readonly rules: string };

/** The forms of a file marked up, the counts first. Takes the focus: it is what was waited for. */
export function AuditResultView({ audited, file, rules }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { audits, fileName, ruleSet } = audited;
  return (
    <>
      <div className="mb-2 mt-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="text-lg focus:outline-none">
            核对结果
          </h2>
          <p className="text-sm text-muted [overflow-wrap:anywhere]">
            {fileName} · {audits.length} 张表 · 按“{ruleSet.title}”（{ruleSet.ruleSetId} 第 {ruleSet.version}{' '}
            版）重新计算
          </p>
        </div>
        <ResultActions audited={audited} file={file} rules={rules} />
      </div>
      {audits.length === 0 ? (
        <EmptyState title="文件里没有自评表">JSON 数组是空的。请选择有内容的文件。</EmptyState>
      ) : (
        <AuditSummary audits={audits} />
      )}
      {audits.map((audit, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: forms of a file may share their names, and their order is fixed
        <AuditedForm key={i} audit={audit} index={i} ruleSet={ruleSet} />
      ))}
    </>
  );
}

/** Hands a file to the browser's downloads. */
function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function ResultActions({ audited, file, rules }: Props) {
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);

  async function saveWorkbook() {
    setPending(true);
    const workbook = await requestFindingsWorkbook(file, rules);
    setPending(false);
    setFailed(workbook === null);
    if (workbook) save(workbook, '自评表核对结果.xlsx');
  }

  function saveJson() {
    const json = `${JSON.stringify(auditResult(audited.audits), null, 2)}\n`;
    save(new Blob([json], { type: 'application/json' }), '自评表核对结果.json');
  }

  return (
    <div className="flex flex-wrap gap-2 print-hidden">
      <Button
        icon={<FileSpreadsheet aria-hidden className="size-4" />}
        pending={pending}
        onClick={saveWorkbook}
      >
        下载问题清单
      </Button>
      <Button icon={<FileJson aria-hidden className="size-4" />} onClick={saveJson}>
        下载 JSON
      </Button>
      <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
        打印
      </Button>
      {failed && (
        <Alert tone="bad" live className="basis-full">
          没有生成问题清单，请检查网络后重试。
        </Alert>
      )}
    </div>
  );
}
