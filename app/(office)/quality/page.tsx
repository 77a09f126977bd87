import type { Metadata } from 'next';
import { FindingProjects } from '@/components/quality/finding-projects';
import { NoFindings } from '@/components/quality/no-findings';
import { QualityFilters } from '@/components/quality/quality-filters';
import { QualityHead } from '@/components/quality/quality-head';
import { QualityTabs } from '@/components/quality/quality-tabs';
import { RuleCounts } from '@/components/quality/rule-counts';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { load } from '@/lib/operation/page';
import { qualityFindings } from '@/lib/quality/queries';
import { qualityInput } from '@/lib/quality/schema';

export const metadata: Metadata = { title: '质量审核' };

const PATH = '/quality';

export default async function QualityPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const input = qualityInput.parse(params);
  const found = await load(qualityFindings, input);
  const { projects, projectCount, page, pageSize, mayDecide } = found;
  return (
    <>
      <QualityHead found={found} params={params} />
      <QualityTabs states={found.states} shown={input.state} params={params} />
      <RuleCounts rules={found.rules} chosen={input.rule} shown={input.state} params={params} />
      <QualityFilters found={found} params={params} />
      {projects.length > 0 ? (
        <FindingProjects projects={projects} mayDecide={mayDecide} />
      ) : (
        <NoFindings
          state={input.state}
          filtered={Boolean(input.q || input.rule || input.severity || input.level1)}
        />
      )}
      <Pagination
        path={PATH}
        params={params}
        page={page}
        pageSize={pageSize}
        total={projectCount}
        noun="个项目"
      />
    </>
  );
}
