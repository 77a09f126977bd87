import type { Metadata } from 'next';
import { ActingNotice } from '@/components/deputies/acting-notice';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { myProjects } from '@/lib/evaluations/queries';
import { load } from '@/lib/operation/page';
import { currentAccount } from '@/lib/users/queries';
import { MyProjectGroups } from './my-project-groups';

export const metadata: Metadata = { title: '我的填报' };

type Props = { readonly searchParams: Promise<{ year?: string }> };

export default async function MyPage({ searchParams }: Props) {
  const { year } = await searchParams;
  const [{ fiscalYear, projects }, { actsFor }] = await Promise.all([
    load(myProjects, { year }),
    load(currentAccount, {}),
  ]);
  if (fiscalYear === null) {
    return (
      <>
        <PageHeader title="我的填报" />
        <EmptyState title="您名下还没有项目">
          预算文本导入后，由您负责的项目会出现在这里。如果项目应由您填报却没有显示，请联系评价人员或系统管理员改派。
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="我的填报">
        {fiscalYear}年度由我负责的项目，需要我处理的排在最前。
        <ActingNotice actsFor={actsFor} />
      </PageHeader>
      <MyProjectGroups projects={projects} />
    </>
  );
}
