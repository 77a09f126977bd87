'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import type { YearRules } from '@/lib/rules/types';
import { setSignOffAction } from '@/lib/years/actions';

/** Whether a year asks for a leader's sign-off, with what a change means for its projects. */
export function SignOffSetting({ year }: { readonly year: YearRules }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { id: yearId, version: yearVersion, fiscalYear, signOffNeeded, approved } = year;
  const label = signOffNeeded ? '改为不须审定' : '改为须审定';
  return (
    <ReasonDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          {label}
          <span className="sr-only">：{fiscalYear} 年度</span>
        </Button>
      }
      title={`${fiscalYear} 年度${label}`}
      consequence={
        signOffNeeded
          ? '评价通过的项目不再等待领导审定，可以直接公开；已审定的仍为“已审定”。填报和评价不受影响。'
          : `评价通过后还须领导审定，审定后才能公开。已评价的 ${approved} 个项目中尚未公开的，将列入领导的“待审定”；已公开的不变。填报和评价不受影响。`
      }
      confirmLabel={label}
      reasonLabel="原因"
      onConfirm={(reason) => setSignOffAction({ yearId, yearVersion, signOffNeeded: !signOffNeeded, reason })}
      onDone={() => {
        toast.success(`${fiscalYear} 年度已${label}。`);
        router.refresh();
      }}
    />
  );
}
