import type { Metadata } from 'next';
import { ReadingTabs } from '@/components/readings/reading-tabs';
import { ReadingsDesk } from '@/components/readings/readings-desk';
import { FilterBar } from '@/components/table/filter-bar';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { readingGroups } from '@/lib/readings/queries';
import { READING_KIND_OPTIONS, readingGroupsInput } from '@/lib/readings/schema';

export const metadata: Metadata = { title: '指标含义' };

const PATH = '/readings';

export default async function ReadingsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const input = readingGroupsInput.parse(params);
  const list = await load(readingGroups, input);
  const { year, groups, groupCount, page, pageSize } = list;
  return (
    <>
      <PageHeader title="指标含义">
        {year
          ? `${year.unitName}，${year.fiscalYear}年度。文字相同的指标归为一组，要求确认的排在最前。确认之前按指标性质计分。`
          : '还没有导入任何年度的预算文本。'}
      </PageHeader>
      <ReadingTabs counts={list.counts} show={input.show} params={params} />
      <FilterBar
        path={PATH}
        params={params}
        filters={[{ name: 'kind', label: '含义', options: READING_KIND_OPTIONS }]}
        result={`共 ${groupCount} 组`}
      />
      {year && groups.length > 0 ? (
        <ReadingsDesk key={`${input.show} ${input.kind}`} groups={groups} fiscalYear={year.fiscalYear} />
      ) : (
        <Card flush>
          <EmptyState title={input.show === 'decided' ? '还没有决定' : '没有待决定的指标'}>
            {input.kind ? '换一种含义，或清除筛选。' : '导入或新增项目后，含义不明确的指标会列在这里。'}
          </EmptyState>
        </Card>
      )}
      <Pagination path={PATH} params={params} page={page} pageSize={pageSize} total={groupCount} noun="组" />
    </>
  );
}
