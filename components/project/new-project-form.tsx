'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { ErrorSummary, type Problem } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { useHydrated } from '@/components/form/use-hydrated';
import { answered } from '@/components/ui/answered';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Toolbar } from '@/components/ui/toolbar';
import { addProject } from '@/lib/projects/actions';
import { type AddProjectInput, addProjectInput } from '@/lib/projects/schema';
import type { NewProjectChoices } from '@/lib/projects/types';
import { formProblems } from './form-problems';
import { IndicatorRows } from './indicator-rows';
import { NewProjectFields } from './new-project-fields';
import { BLANK_INDICATOR, type IndicatorRow } from './pasted-indicators';
import { useLeaveWarning } from './use-leave-warning';

const LOST = '没有收到服务器的答复，项目可能没有保存。请检查网络，到项目列表确认后再试；已填写的内容仍在。';

type Year = NewProjectChoices['years'][number];

const BLANK_PROJECT = {
  code: '',
  name: '',
  ownerId: '',
  fiscal: '',
  other: '',
  goal: '',
  reason: '',
  indicators: [BLANK_INDICATOR],
};

function isBlank(row: IndicatorRow): boolean {
  return Object.values(row).every((text) => text.trim() === '');
}

/** The form, and what came of the last attempt to send it. */
function useNewProject(year: Year) {
  const router = useRouter();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const form = useForm<AddProjectInput>({
    resolver: zodResolver(addProjectInput),
    // The summary takes the focus: it leads to every field, not only to the first.
    shouldFocusError: false,
    defaultValues: { ...BLANK_PROJECT, fiscalYear: year.fiscalYear, unitCode: year.unitCode },
  });

  async function save(values: AddProjectInput) {
    const result = await answered(addProject(values));
    if (result?.ok) {
      toast.success('项目已新增');
      router.push(`/projects/${result.value.projectId}`);
      return;
    }
    const refused = result?.error.problems ?? [];
    setProblems(refused.length > 0 ? refused : [{ message: result?.error.message ?? LOST }]);
    for (const { path, message } of refused) form.setError(path as 'code', { message });
    // Not submitted: the form must go on warning before it is left.
    form.setError('root', { message: 'refused' });
  }

  function submit() {
    const rows = form.getValues('indicators').filter((row) => !isBlank(row));
    form.setValue('indicators', rows.length > 0 ? rows : [BLANK_INDICATOR]);
    setProblems([]);
    return form.handleSubmit(save, (errors) => setProblems(formProblems(errors)))();
  }

  return { form, problems, submit };
}

/** A project that no document carries, typed in with its targets. */
export function NewProjectForm({ choices, year }: { choices: NewProjectChoices; year: Year }) {
  const hydrated = useHydrated();
  const { form, problems, submit } = useNewProject(year);
  const { isSubmitting, isSubmitSuccessful, isDirty } = form.formState;
  useLeaveWarning(isDirty && !isSubmitSuccessful);

  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ErrorSummary problems={problems} />
        <NewProjectFields choices={choices} />
        <Card title="绩效指标" aside="可从 Excel 复制多行，粘贴到任一格；列的顺序与申报表相同" flush>
          <IndicatorRows />
        </Card>
        <Toolbar>
          <SubmitButton disabled={!hydrated} pending={isSubmitting}>
            新增项目
          </SubmitButton>
          <ButtonLink href="/projects">取消</ButtonLink>
          <span className="text-sm text-muted">保存后按评分规则拟定分值，填报前可以调整。</span>
        </Toolbar>
      </form>
    </FormProvider>
  );
}
