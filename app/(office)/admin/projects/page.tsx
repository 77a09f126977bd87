import type { Metadata } from 'next';
import { AssignmentTable } from '@/components/admin/assignment-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { listAssignments } from '@/lib/users/queries';

export const metadata: Metadata = { title: '调整责任人' };

const PATH = '/admin/projects';

export default async function AssignmentsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const { year, rows, owners, ...list } = await load(listAssignments, params);
  const options = [
    { value: 'none', label: '没有账号的' },
    { value: 'disabled', label: '账号已停用的' },
    ...owners.map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` })),
  ];
  return (
    <>
      <PageHeader title="调整责任人">
        {year
          ? `${year.unitName} ${year.fiscalYear} 年度的项目。勾选项目，交给同一单位的另一位责任人。`
          : null}
      </PageHeader>
      {year ? (
        <>
          <FilterBar
            path={PATH}
            params={params}
            search={{ name: 'q', label: '查找', placeholder: '项目名称、编码或责任人' }}
            filters={[{ name: 'owner', label: '责任人', options }]}
            result={`共 ${list.total} 个项目`}
          />
          <Card flush>
            {rows.length > 0 ? (
              <AssignmentTable key={`${year.unitCode}-${year.fiscalYear}`} rows={rows} owners={owners} />
            ) : (
              <EmptyState title="没有符合条件的项目">换一个条件，或清除筛选。</EmptyState>
            )}
          </Card>
          <Pagination path={PATH} params={params} {...list} noun="个项目" />
        </>
      ) : (
        <EmptyState
          title="没有这个年度的项目"
          action={<ButtonLink href="/admin/imports">导入预算文本</ButtonLink>}
        >
          项目随预算文本导入。
        </EmptyState>
      )}
    </>
  );
}
