import type { Metadata } from 'next';
import { ListActions } from '@/components/project/list-actions';
import { NoProjects } from '@/components/project/no-projects';
import { ProjectFilters } from '@/components/project/project-filters';
import { ProjectTable } from '@/components/project/project-table';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { listProjects } from '@/lib/projects/queries';
import { projectListInput } from '@/lib/projects/schema';

export const metadata: Metadata = { title: '项目' };

const PATH = '/projects';

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const input = projectListInput.parse(params);
  const list = await load(listProjects, input);
  const { year, total, totalUnfiltered, page, pageSize, mayAdd } = list;
  if (!year || totalUnfiltered === 0)
    return <NoProjects list={list} asked={Boolean(input.year ?? input.unit)} />;
  return (
    <>
      <PageHeader title="项目" actions={<ListActions year={year} mayAdd={mayAdd} />}>
        {year.unitName}，{year.fiscalYear} 年度。
      </PageHeader>
      <ProjectFilters list={list} path={PATH} params={params} />
      <Card flush>
        {total > 0 ? (
          <ProjectTable list={list} sorting={{ sort: input.sort, order: input.order, path: PATH, params }} />
        ) : (
          <EmptyState title="没有符合条件的项目">换一个条件，或清除筛选。</EmptyState>
        )}
      </Card>
      <Pagination path={PATH} params={params} page={page} pageSize={pageSize} total={total} noun="个项目" />
    </>
  );
}
