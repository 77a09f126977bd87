'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary, type Problem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { answered } from '@/components/ui/answered';
import { setStagesAction } from '@/lib/stages/actions';
import { setStagesInput } from '@/lib/stages/schema';
import type { YearStages } from '@/lib/stages/types';
import { closes, STAGE_LABELS, STAGES, type Stage } from '@/lib/workflow/stages';

type Typed = { readonly opensOn: string; readonly closesOn: string; readonly graceDays: string };
type TypedStages = Readonly<Record<Stage, Typed>>;

const LOST = '没有收到服务器的答复，可能没有保存，请刷新核对；已填写的内容仍在。';

function typedOf({ stages }: YearStages): TypedStages {
  return Object.fromEntries(
    stages.map(({ stage, dates }) => [
      stage,
      {
        opensOn: dates?.opensOn ?? '',
        closesOn: dates?.closesOn ?? '',
        graceDays: dates ? String(dates.graceDays) : '',
      },
    ]),
  ) as TypedStages;
}

/** What was typed as the command takes it: a stage of which nothing is filled in has no limits. */
function inputOf(year: YearStages, typed: TypedStages, reason: string) {
  const dates = (stage: Stage) => {
    const { opensOn, closesOn, graceDays } = typed[stage];
    if (opensOn === '' && closesOn === '' && graceDays.trim() === '') return null;
    return { opensOn, closesOn, graceDays: graceDays.trim() === '' ? 0 : graceDays.trim() };
  };
  const stages = {
    ...{ REPORT: dates('REPORT'), REVIEW: dates('REVIEW') },
    ...{ SIGN_OFF: dates('SIGN_OFF'), PUBLISH: dates('PUBLISH') },
  };
  return { yearId: year.id, yearVersion: year.version, stages, reason };
}

function useStages(year: YearStages) {
  const router = useRouter();
  const [typed, setTyped] = useState(() => typedOf(year));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [pending, setPending] = useState(false);

  async function save() {
    const input = inputOf(year, typed, reason);
    const parsed = setStagesInput.safeParse(input);
    if (!parsed.success) {
      return setProblems(
        parsed.error.issues.map(({ path, message }) => ({
          path: path.join('.'),
          message: named(path, message),
        })),
      );
    }
    setPending(true);
    const result = await answered(setStagesAction(input));
    setPending(false);
    if (!result?.ok) return setProblems([{ message: result?.error.message ?? LOST }]);
    setProblems([]);
    setReason('');
    toast.success('年度期限已保存，对本年度全部项目生效。');
    router.refresh();
  }

  const set = (stage: Stage, field: keyof Typed, text: string) =>
    setTyped((before) => ({ ...before, [stage]: { ...before[stage], [field]: text } }));
  return { typed, set, reason, setReason, problems, pending, save };
}

function named(path: readonly PropertyKey[], message: string): string {
  const stage = STAGES.find((candidate) => candidate === path[1]);
  return stage && !message.startsWith(STAGE_LABELS[stage]) ? `${STAGE_LABELS[stage]}：${message}` : message;
}

/** When the stages of a year open and close, to be changed for all its projects at once. */
export function StagesForm({ year }: { readonly year: YearStages }) {
  const hydrated = useHydrated();
  const form = useStages(year);
  const problemAt = (path: string) => form.problems.find((problem) => problem.path === path)?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.pending) void form.save();
      }}
    >
      <ErrorSummary title="还不能保存，请先处理以下各项" problems={form.problems} />
      {STAGES.map((stage) => (
        <StageFields
          key={stage}
          stage={stage}
          typed={form.typed[stage]}
          problemAt={problemAt}
          readOnly={!hydrated || form.pending}
          onChange={(field, text) => form.set(stage, field, text)}
        />
      ))}
      <Field
        id="reason"
        label="设定或改动的原因"
        hint="记入操作日志和每个项目的办理记录，例如“区财政局通知自评工作安排”。"
        error={problemAt('reason')}
        required
        className="mt-4"
      >
        <TextInput
          value={form.reason}
          maxLength={500}
          readOnly={!hydrated || form.pending}
          onChange={({ target }) => form.setReason(target.value)}
        />
      </Field>
      <SubmitButton pending={form.pending} disabled={!hydrated}>
        保存期限
      </SubmitButton>
    </form>
  );
}

function StageFields({
  stage,
  typed,
  problemAt,
  readOnly,
  onChange,
}: {
  readonly stage: Stage;
  readonly typed: Typed;
  readonly problemAt: (path: string) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (field: keyof Typed, text: string) => void;
}) {
  const id = (field: keyof Typed) => `stages.${stage}.${field}`;
  const shared = (field: keyof Typed) => ({
    value: typed[field],
    readOnly,
    onChange: ({ target }: { target: { value: string } }) => onChange(field, target.value),
  });
  const label = STAGE_LABELS[stage];
  return (
    <fieldset className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[8rem_12rem_12rem_minmax(0,1fr)]">
      <legend className="sr-only">{label}</legend>
      <div aria-hidden className="pt-1">
        <b>{label}</b>
        <p className="text-sm text-muted">{closes(stage) ? '过期关闭' : '过期只提示'}</p>
      </div>
      <Field id={id('opensOn')} label="开始" error={problemAt(id('opensOn'))} className="mb-1">
        <DateInput {...shared('opensOn')} />
      </Field>
      <Field id={id('closesOn')} label="截止" error={problemAt(id('closesOn'))} className="mb-1">
        <DateInput {...shared('closesOn')} />
      </Field>
      <Field id={id('graceDays')} label="宽限（天）" error={problemAt(id('graceDays'))} className="mb-1">
        <TextInput inputMode="numeric" className="max-w-24" {...shared('graceDays')} />
      </Field>
    </fieldset>
  );
}
