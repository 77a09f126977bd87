'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { useAction } from '@/components/ui/use-action';
import { useKeptUpon } from '@/components/ui/use-kept-upon';
import type { Standing } from '@/lib/core/merge-fields';
import { readDepartmentAction, saveDepartmentAction } from '@/lib/department/actions';
import type { SaveDepartmentInput } from '@/lib/department/schema';
import type { DepartmentEvaluation, StandingEvaluation } from '@/lib/department/types';
import { missingOfDepartment } from '@/lib/department-scoring/missing-department';
import { scoreDepartment } from '@/lib/department-scoring/score-department';
import {
  mergeTypedDepartments,
  readTypedDepartment,
  type TypedDepartment,
  typedDepartmentOf,
} from '@/lib/department-scoring/typed-department';
import type { SheetRow } from '@/lib/sheet/sheet';
import { ROW_LABELS } from '@/lib/sheet/sheet-changes';
import type { TypedSheet } from '@/lib/sheet/typed';

export type DepartmentDesk = ReturnType<typeof useDepartment>;

function standingOf(
  { department, version, savedAt, savedByName }: StandingEvaluation,
  scheme: DepartmentEvaluation['scheme'],
): Standing<TypedDepartment> {
  const saves = savedAt && savedByName ? [{ at: savedAt, byName: savedByName }] : [];
  return { value: typedDepartmentOf(department, scheme), version, saves };
}

/** What was typed as the command takes it. */
function inputOf(
  yearId: string,
  opened: DepartmentEvaluation,
  typed: TypedDepartment,
  version: number,
): SaveDepartmentInput {
  const { department } = readTypedDepartment(opened.department, typed, opened.scheme);
  const { goalActual, executionReason, notes } = department.sheet;
  return {
    ...{ yearId, version, goalActual, executionReason, notes, texts: { ...department.texts } },
    basic: { ...department.basic },
    items: department.items.map((item) => ({ ...item })),
    rows: department.sheet.rows.map(reportedOf),
  };
}

/** Everything that is reported in a row. */
function reportedOf(row: SheetRow): SaveDepartmentInput['rows'][number] {
  const fields = Object.keys(ROW_LABELS) as (keyof typeof ROW_LABELS)[];
  return { indicatorId: row.indicatorId, ...Object.fromEntries(fields.map((field) => [field, row[field]])) };
}

/** What the inputs amount to at this moment: the figures, their score, wrong entries by field, what is missing. */
function useLive(opened: DepartmentEvaluation, typed: TypedDepartment) {
  return useMemo(() => {
    const { scheme, ruleSet } = opened;
    const rules = { scheme, ruleSet };
    const { department, problems } = readTypedDepartment(opened.department, typed, scheme);
    const byField = new Map(problems.map(({ field, message }) => [field, message]));
    const missing = [
      ...problems.map(({ field, message }) => ({ field, message: `填写有误：${message}` })),
      ...missingOfDepartment(department, rules).filter(({ field }) => !byField.has(field)),
    ];
    return { department, rules, score: scoreDepartment(department, rules), missing, problems: byField };
  }, [opened, typed]);
}

/** What was kept, or chosen of two texts, is shown in the inputs of the targets; what they say is handed on. */
function useShownSheet(
  form: UseFormReturn<TypedSheet>,
  sheet: TypedSheet,
  onTyped: (sheet: TypedSheet) => void,
) {
  const shown = JSON.stringify(sheet);
  useEffect(() => {
    if (JSON.stringify(form.getValues()) !== shown) form.reset(JSON.parse(shown) as TypedSheet);
  }, [form, shown]);
  useEffect(() => {
    const subscription = form.watch(() => {
      const typed = structuredClone(form.getValues());
      if (JSON.stringify(typed) !== shown) onTyped(typed);
    });
    return () => subscription.unsubscribe();
  });
}

/** What is typed on the page, kept upon what stood when that began, and how it is saved. */
export function useDepartment(yearId: string, opened: DepartmentEvaluation) {
  const router = useRouter();
  const { scheme } = opened;
  const { pending, refused, run } = useAction();
  const { rows } = opened.department.sheet;
  const kept = useKeptUpon(`department ${yearId}`, standingOf(opened, scheme), {
    merge: (base, mine, theirs) =>
      mergeTypedDepartments({ rows, items: scheme.management.items }, base, mine, theirs),
    async read() {
      const answer = await readDepartmentAction({ yearId });
      return answer.ok ? { ok: true, value: standingOf(answer.value, scheme) } : answer;
    },
  });
  const { typed, restored } = kept;
  const form = useForm<TypedSheet>({ defaultValues: typed.sheet });
  const live = useLive(opened, typed);

  useShownSheet(form, typed.sheet, (sheet) => kept.change({ ...typed, sheet }));

  function save() {
    if (live.problems.size > 0)
      return void toast.error(`有 ${live.problems.size} 处填写有误，请改正后再保存，填写的内容保留在本机。`);
    void run(
      () => kept.send((of, version) => saveDepartmentAction(inputOf(yearId, opened, of, version))),
      () => {
        kept.forget();
        toast.success('已保存');
        router.refresh();
      },
    );
  }

  return {
    ...{ yearId, opened, typed, form, live, pending, refused, restored, save },
    changed: JSON.stringify(typed) !== JSON.stringify(typedDepartmentOf(opened.department, scheme)),
    conflict: kept.conflict,
    resolve: kept.resolve,
    put: (part: Partial<TypedDepartment>) => kept.change({ ...typed, ...part }),
  };
}
