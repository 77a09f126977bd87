'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import type { YearRules } from '@/lib/rules/types';
import { setEvidenceHereAction } from '@/lib/years/actions';

/** Whether 佐证材料 of a year are collected here, with what that means for the evaluators. */
export function EvidenceSetting({ year }: { readonly year: YearRules }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { id: yearId, version: yearVersion, fiscalYear, evidenceHere } = year;
  const label = evidenceHere ? '改为另行归档' : '改为在系统中上传';
  return (
    <ReasonDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          {label}
          <span className="sr-only">：{fiscalYear} 年度佐证材料</span>
        </Button>
      }
      title={`${fiscalYear} 年度佐证材料${label}`}
      consequence={
        evidenceHere
          ? '没有上传佐证材料的填报表不再提示评价人员，可以批量通过；已上传的材料不变，仍可上传。'
          : '填报了定量指标却没有上传任何佐证材料的填报表，将提示评价人员核对，不能批量通过。'
      }
      confirmLabel={label}
      reasonLabel="原因"
      onConfirm={(reason) =>
        setEvidenceHereAction({ yearId, yearVersion, evidenceHere: !evidenceHere, reason })
      }
      onDone={() => {
        toast.success(`${fiscalYear} 年度佐证材料已${label}。`);
        router.refresh();
      }}
    />
  );
}
