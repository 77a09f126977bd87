'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { ScoreLink } from '@/components/evaluation/score-link';
import { Checkbox } from '@/components/form/checkbox';
import { useHydrated } from '@/components/form/use-hydrated';
import { FROZEN_FORM_STEPS, type FrozenFormStep } from '@/components/review/frozen-form-steps';
import { StateTag } from '@/components/review/state-tag';
import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/core/clock';
import type { Outcome, PendingForm } from '@/lib/frozen-forms/types';

type Props = { readonly step: FrozenFormStep; readonly forms: readonly PendingForm[] };

const TITLES: Readonly<Record<FrozenFormStep, string>> = { signOff: '待审定', publish: '待公开' };
const NOTHING: Readonly<Record<FrozenFormStep, string>> = {
  signOff: '没有等待审定的项目。评价人员通过的项目会出现在这里。',
  publish: '没有等待公开的项目。评价通过的项目会出现在这里。',
};

const whyNotOf = (step: FrozenFormStep, form: PendingForm) =>
  step === 'publish' ? form.whyNotPublish : null;

/** What waits for 审定 or 公开, to be chosen singly or all together; each project gets its own answer. */
export function PendingForms({ step, forms }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly Outcome[]>([]);
  const free = forms.filter((form) => whyNotOf(step, form) === null);
  const chosen = free.filter(({ projectId }) => ticked.has(projectId));
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(on ? ids : [])));
  return (
    <Card title={TITLES[step]} aside={`${forms.length} 个项目`} flush={forms.length > 0}>
      <Refusals outcomes={refused} />
      {forms.length === 0 ? (
        <p className="text-muted">{NOTHING[step]}</p>
      ) : (
        <>
          <Choices step={step} chosen={chosen} onDone={setRefused}>
            <Checkbox
              label={`全选（${free.length} 个）`}
              checked={free.length > 0 && chosen.length === free.length}
              disabled={free.length === 0}
              onChange={({ target }) =>
                tick(
                  free.map(({ projectId }) => projectId),
                  target.checked,
                )
              }
            />
          </Choices>
          <Table caption={TITLES[step]} stacked>
            <Heads />
            <tbody>
              {forms.map((form) => (
                <Line
                  key={form.projectId}
                  form={form}
                  whyNot={whyNotOf(step, form)}
                  checked={chosen.includes(form)}
                  onCheck={(checked) => tick([form.projectId], checked)}
                />
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Card>
  );
}

function Refusals({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <Alert tone="bad" live title={`${outcomes.length} 个项目没有办成，其余已办理`}>
      <ul className="list-disc pl-5">
        {outcomes.map(({ projectId, name, refused }) => (
          <li key={projectId}>
            {name}：{refused}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Choices({
  step,
  chosen,
  onDone,
  children,
}: {
  readonly step: FrozenFormStep;
  readonly chosen: readonly PendingForm[];
  readonly onDone: (refused: readonly Outcome[]) => void;
  readonly children: React.ReactNode;
}) {
  const router = useRouter();
  const hydrated = useHydrated();
  const outcomes = useRef<readonly Outcome[]>([]);
  const { label, consequence, take } = FROZEN_FORM_STEPS[step];

  async function confirm() {
    const items = chosen.map(({ projectId, version, sha256 }) => ({ projectId, version, sha256 }));
    const answer = await take({ items });
    if (answer.ok) outcomes.current = answer.value;
    return answer;
  }

  function report() {
    const refused = outcomes.current.filter((outcome) => outcome.refused !== null);
    const done = outcomes.current.length - refused.length;
    if (done > 0) toast.success(`已${label} ${done} 个项目。`);
    onDone(refused);
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-3 py-2">
      {children}
      <ConfirmDialog
        trigger={
          <Button variant="primary" disabled={!hydrated || chosen.length === 0}>
            {label}所选（{chosen.length}）
          </Button>
        }
        title={`${label} ${chosen.length} 个项目`}
        consequence={`${consequence}各项目分别办理，逐个告知结果。`}
        confirmLabel={label}
        onConfirm={confirm}
        onDone={report}
      />
    </div>
  );
}

function Heads() {
  return (
    <thead>
      <tr>
        <Th className="w-10">
          <span className="sr-only">选择</span>
        </Th>
        <Th>项目</Th>
        <Th className="w-24">责任人</Th>
        <Th className="w-28">状态</Th>
        <Th className="w-28" numeric>
          得分
        </Th>
        <Th className="w-44">评价</Th>
      </tr>
    </thead>
  );
}

function Line({
  form,
  whyNot,
  checked,
  onCheck,
}: {
  readonly form: PendingForm;
  readonly whyNot: string | null;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}) {
  const { projectId, name, code, ownerName, state, total, grade, approvedAt, approvedByName } = form;
  return (
    <tr>
      <Td label="选择">
        <Checkbox
          label={`选择：${name}`}
          labelHidden
          checked={checked}
          disabled={whyNot !== null}
          onChange={({ target }) => onCheck(target.checked)}
        />
      </Td>
      <Th scope="row">
        <TextLink href={`/projects/${projectId}/review`}>{name}</TextLink>
        <span className="block text-xs font-normal text-muted">{code}</span>
        {whyNot && <span className="block font-normal text-muted">{whyNot}</span>}
      </Th>
      <Td label="责任人">{ownerName ?? '未指定'}</Td>
      <Td label="状态">
        <StateTag state={state} />
      </Td>
      <Td numeric label="得分">
        <span>
          {total && <ScoreLink projectId={projectId} subject={name} score={total} />} 分 {grade}
        </span>
      </Td>
      <Td label="评价">
        {approvedByName}
        {approvedAt && `，${formatDate(new Date(approvedAt))}`}
      </Td>
    </tr>
  );
}
