import { EmptyState } from '@/components/ui/states';
import type { AppraisalPage } from '@/lib/appraisals/types';
import { BeginDialog } from './decisions';

/** A project of which nothing is to be seen: how to begin, or who does. */
export function NotBegun({ page }: { readonly page: AppraisalPage }) {
  const { project, mayWrite, whyNotBegin, systems } = page;
  const begins = mayWrite && whyNotBegin === null;
  return (
    <EmptyState
      title={mayWrite ? '该项目还没有开始绩效评价' : '该项目没有可以查看的绩效评价'}
      action={begins && <BeginDialog projectId={project.id} systems={systems} />}
    >
      {whyNotBegin ??
        (mayWrite
          ? '绩效评价（部门评价）由评价人员对选定的项目进行：从决策、过程、产出、效益四个方面评分，并撰写绩效评价报告。'
          : '绩效评价由评价人员进行，定稿后可以在这里查看。')}
    </EmptyState>
  );
}
