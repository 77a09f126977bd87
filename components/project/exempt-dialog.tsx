'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { answered } from '@/components/ui/answered';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { readMergeTargets, setParticipation } from '@/lib/projects/actions';
import { participationInput } from '@/lib/projects/schema';
import type { LinkedProject } from '@/lib/projects/types';
import { EXEMPTION_KINDS, type ExemptionKind } from '@/lib/workflow/exemption';

const KIND_WORDS: Readonly<Record<ExemptionKind, string>> = {
  OTHER: '不参评（取消、涉密、未执行等）',
  MERGED: '合并到另一个项目',
  RECALLED: '资金收回',
};

const BLANK = { kind: 'OTHER' as ExemptionKind, documentNumber: '', mergedIntoId: '', reason: '' };

type Props = {
  readonly projectId: string;
  readonly version: number;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** A project takes no part: of which kind, by which document and why; a merged one names where it went. */
export function ExemptDialog({ projectId, version, open, onClose }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(BLANK);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const targets = useMergeTargets(projectId);

  async function confirm() {
    const { mergedIntoId, ...rest } = typed;
    const input = { projectId, version, participates: false, ...rest, mergedIntoId: mergedIntoId || null };
    const read = participationInput.safeParse(input);
    const issues = read.success ? [] : read.error.issues;
    setProblems(new Map(issues.map(({ path, message }) => [path.join('.'), message])));
    if (!read.success) return { ok: false as const, error: { message: '有内容没有填好，请看各栏的提示。' } };
    return setParticipation(read.data);
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(shown) => !shown && onClose()}
      title="设为不参评"
      consequence="项目不再需要填报，不计入得分统计和汇总。已填内容保留，可以随时恢复。合并和收回不改动资金，涉及的金额请另行登记预算调整。"
      confirmLabel="设为不参评"
      onConfirm={confirm}
      onDone={() => {
        setTyped(BLANK);
        router.refresh();
      }}
    >
      <ExemptionFields typed={typed} onType={setTyped} problems={problems} targets={targets} />
    </ConfirmDialog>
  );
}

/** The kind, and what it asks for beside the reason. */
function ExemptionFields({
  typed,
  onType,
  problems,
  targets,
}: {
  readonly typed: typeof BLANK;
  readonly onType: (typed: typeof BLANK) => void;
  readonly problems: ReadonlyMap<string, string>;
  readonly targets: ReturnType<typeof useMergeTargets>;
}) {
  function choose(kind: ExemptionKind) {
    onType({ ...typed, kind });
    if (kind === 'MERGED') void targets.read();
  }

  return (
    <>
      <Field label="类型" required>
        <Select
          value={typed.kind}
          onChange={({ target }) => choose(target.value as ExemptionKind)}
          options={EXEMPTION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        />
      </Field>
      {typed.kind === 'MERGED' && (
        <MergeTarget typed={typed} onType={onType} problem={problems.get('mergedIntoId')} targets={targets} />
      )}
      {typed.kind !== 'OTHER' && (
        <Field label="文号" required error={problems.get('documentNumber')}>
          <TextInput
            value={typed.documentNumber}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => onType({ ...typed, documentNumber: target.value })}
          />
        </Field>
      )}
      <Field label="原因" required error={problems.get('reason')} className="mb-0">
        <Textarea
          rows={3}
          maxLength={500}
          value={typed.reason}
          onChange={({ target }) => onType({ ...typed, reason: target.value })}
        />
      </Field>
    </>
  );
}

function MergeTarget({
  typed,
  onType,
  problem,
  targets,
}: {
  readonly typed: typeof BLANK;
  readonly onType: (typed: typeof BLANK) => void;
  readonly problem: string | undefined;
  readonly targets: ReturnType<typeof useMergeTargets>;
}) {
  return (
    <Field
      label="并入的项目"
      required
      hint={targets.failed ? '没有读到项目列表，请重新选择类型。' : undefined}
      error={problem}
    >
      <Select
        value={typed.mergedIntoId}
        onChange={({ target }) => onType({ ...typed, mergedIntoId: target.value })}
        empty="请选择"
        options={targets.projects.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
}

/** Projects that this one may be merged into, read when they are asked for. */
function useMergeTargets(projectId: string) {
  const [projects, setProjects] = useState<readonly LinkedProject[]>([]);
  const [failed, setFailed] = useState(false);

  async function read() {
    const answer = await answered(readMergeTargets({ projectId }));
    setFailed(!answer?.ok);
    if (answer?.ok) setProjects(answer.value);
  }

  return { projects, failed, read };
}
