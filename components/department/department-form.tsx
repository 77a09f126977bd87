'use client';

import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { BothSides } from '@/components/ui/both-sides';
import type { DepartmentEvaluation } from '@/lib/department/types';
import { DepartmentBar } from './department-bar';
import { DepartmentGoal } from './department-goal';
import { DepartmentItems } from './department-items';
import { DepartmentMoneyCard } from './department-money';
import { DepartmentRail } from './department-rail';
import { DepartmentTargets } from './department-targets';
import { DepartmentTexts } from './department-texts';
import { useDepartment } from './use-department';

type Props = { readonly yearId: string; readonly opened: DepartmentEvaluation };

/** The evaluator's page: what is typed with its score, saved as a whole. */
export function DepartmentForm({ yearId, opened }: Props) {
  const desk = useDepartment(yearId, opened);
  const hydrated = useHydrated();
  return (
    <form
      noValidate
      aria-label="部门整体支出绩效自评"
      onSubmit={(event) => {
        event.preventDefault();
        desk.save();
      }}
    >
      <DepartmentBar desk={desk} />
      {desk.refused && (
        <Alert tone="bad" live title={desk.refused.message}>
          填写的内容保留在本页和本机。
        </Alert>
      )}
      {desk.restored && desk.changed && <Alert title="已恢复上次未保存的内容，请核对后保存。" />}
      {/* Until the page has come alive, typed text would be lost: the inputs wait for it. */}
      <fieldset
        disabled={!hydrated || desk.pending}
        className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_15rem]"
      >
        <div>
          <DepartmentMoneyCard desk={desk} />
          <DepartmentGoal desk={desk} />
          <DepartmentTargets desk={desk} />
          <DepartmentItems desk={desk} />
          <DepartmentTexts desk={desk} />
        </div>
        <DepartmentRail desk={desk} />
      </fieldset>
      {desk.conflict && (
        <BothSides
          what="部门整体自评"
          saves={desk.conflict.saves}
          both={desk.conflict.both}
          onMine={() => desk.conflict && desk.resolve(desk.conflict.both.mine)}
          onTheirs={() => desk.conflict && desk.resolve(desk.conflict.both.theirs)}
        />
      )}
    </form>
  );
}
