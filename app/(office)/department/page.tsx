import type { Metadata } from 'next';
import { DepartmentForm } from '@/components/department/department-form';
import { DepartmentHead } from '@/components/department/department-head';
import { DepartmentVersions } from '@/components/department/department-versions';
import { DepartmentView } from '@/components/department/department-view';
import { NotBegun } from '@/components/department/not-begun';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { departmentPage } from '@/lib/department/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '部门整体支出绩效自评' };

type Props = { readonly searchParams: Promise<{ year?: string; unit?: string }> };

/** The evaluator fills it in until it is approved; everybody else, and everybody afterwards, reads the model. */
export default async function DepartmentEvaluationPage({ searchParams }: Props) {
  const page = await load(departmentPage, await searchParams);
  if (!page) {
    return (
      <>
        <PageHeader title="部门整体支出绩效自评" />
        <EmptyState title="还没有评价年度">系统管理员导入预算文本后，这里填报部门整体自评。</EmptyState>
      </>
    );
  }
  const { year, evaluation, mayWrite } = page;
  return (
    <>
      <DepartmentHead page={page} />
      {evaluation === null && <NotBegun page={page} />}
      {evaluation && mayWrite && !evaluation.approved && (
        <DepartmentForm key={evaluation.version} yearId={year.id} opened={evaluation} />
      )}
      {evaluation && (!mayWrite || evaluation.approved) && <DepartmentView model={evaluation.model} />}
      {evaluation && <DepartmentVersions yearId={year.id} versions={evaluation.versions} />}
    </>
  );
}
