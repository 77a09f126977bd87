import { EmptyState } from '@/components/ui/states';
import type { DepartmentPage } from '@/lib/department/types';
import { BeginButton } from './decisions';

function brings({ brought }: DepartmentPage): string {
  if (!brought) return '预算文本没有部门整体支出绩效目标申报表（14表），目标须在开始后手工增加。';
  const { targets, duplicates, unsettled } = brought;
  return [
    `预算文本的部门整体支出绩效目标申报表（14表）有 ${targets} 项目标`,
    ...(duplicates > 0 ? [`其中 ${duplicates} 项与前面的重复`] : []),
    ...(unsettled > 0 ? [`${unsettled} 项的级次、性质或指标值须先更正`] : []),
  ].join('，');
}

/** A year of which nothing is evaluated yet: what its budget brings, and how to begin. */
export function NotBegun({ page }: { readonly page: DepartmentPage }) {
  return (
    <EmptyState
      title={page.brought ? '部门整体自评还没有开始' : '预算文本没有部门整体绩效目标'}
      action={page.mayWrite && <BeginButton yearId={page.year.id} />}
    >
      {brings(page)}
      {page.brought ? '。' : ''}
      {!page.mayWrite && '由评价人员开始填报。'}
    </EmptyState>
  );
}
