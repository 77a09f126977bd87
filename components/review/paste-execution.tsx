'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState, useTransition } from 'react';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { pasteExecutionAction } from '@/lib/evaluations/actions';
import type { ExecutionRow } from '@/lib/evaluations/types';
import { readPastedExecution } from '@/lib/sheet/paste-execution';
import { countLines, rowsToSend } from './pasted-lines';
import { PastedPreview } from './pasted-preview';

type Props = { readonly rows: readonly ExecutionRow[] };
type Outcome =
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

const LOST = '没有收到服务器的答复，录入可能没有完成。请检查网络，刷新核对现有执行数后再试。';

/** Execution figures from a ledger: read as they are pasted, taken all at once or not at all. */
export function PasteExecution({ rows }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, setPending] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const running = useRef(false);
  const byId = useMemo(() => new Map(rows.map((row) => [row.projectId, row])), [rows]);
  const lines = useMemo(() => readPastedExecution(text, rows), [text, rows]);
  const counts = useMemo(() => countLines(lines, byId), [lines, byId]);
  const refresh = () => startRefresh(() => router.refresh());

  async function commit() {
    if (running.current) return;
    running.current = true;
    setPending(true);
    const answer = await answered(pasteExecutionAction({ rows: rowsToSend(lines, byId) }));
    running.current = false;
    setPending(false);
    if (!answer) return setOutcome({ kind: 'refused', code: 'LOST', message: LOST });
    if (!answer.ok) return setOutcome({ kind: 'refused', ...answer.error });
    setOutcome({ kind: 'done', message: `已录入 ${answer.value.changed} 个项目的执行数。` });
    setText('');
    refresh();
  }

  const blocked = reasonAgainst(lines.length, counts);
  return (
    <Card title="粘贴执行数" aside="单位：万元">
      <OutcomeAlert outcome={outcome} onRefresh={refresh} />
      <Field
        id="pasted"
        label="从 Excel 粘贴"
        hint="每行一个项目，列依次为：项目编码或项目名称、财政拨款执行数、上年结转执行数、其他资金执行数。后两列可以没有；空白单元格不改动现有金额，0 表示确实为零。首行表头会自动跳过。"
      >
        <Textarea
          rows={6}
          className="max-h-96 !overflow-y-auto whitespace-pre"
          placeholder={'项目编码\t财政拨款\t上年结转\t其他资金'}
          value={text}
          spellCheck={false}
          readOnly={pending || !hydrated}
          onChange={(event) => {
            setText(event.target.value);
            setOutcome(null);
          }}
        />
      </Field>
      {lines.length > 0 && <PastedPreview lines={lines} rows={byId} />}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          pending={pending || refreshing}
          disabled={blocked !== null}
          aria-describedby="paste-state"
          onClick={() => void commit()}
        >
          {counts.changing > 0 ? `录入 ${counts.changing} 个项目` : '录入'}
        </Button>
        <p id="paste-state" role="status" className="text-sm text-muted">
          {blocked ??
            `${counts.changing} 个项目将更新${counts.same > 0 ? `，${counts.same} 个无变化` : ''}。`}
        </p>
      </div>
    </Card>
  );
}

function reasonAgainst(lines: number, counts: ReturnType<typeof countLines>): string | null {
  if (lines === 0) return '粘贴后在此核对，再录入。';
  if (counts.problems > 0) return `有 ${counts.problems} 行有问题，改正或删去这些行后才能录入。`;
  return counts.changing === 0 ? '粘贴的金额与现有执行数相同，无需录入。' : null;
}

function OutcomeAlert({
  outcome,
  onRefresh,
}: {
  readonly outcome: Outcome | null;
  readonly onRefresh: () => void;
}) {
  if (!outcome) return null;
  if (outcome.kind === 'done') {
    return (
      <Alert tone="good" live title={outcome.message}>
        下表已更新，责任人打开自评表即可看到。
      </Alert>
    );
  }
  return (
    <Alert
      tone="bad"
      live
      title={outcome.message}
      action={
        <Button size="small" onClick={onRefresh}>
          刷新
        </Button>
      }
    >
      没有录入任何一行，粘贴的内容仍在下方。
    </Alert>
  );
}
