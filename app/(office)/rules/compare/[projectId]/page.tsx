import type { Metadata } from 'next';
import { StateTag } from '@/components/review/state-tag';
import { ExplainedRows } from '@/components/rules/explained-rows';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith } from '@/components/ui/query-href';
import { load } from '@/lib/operation/page';
import { explainComparison } from '@/lib/rules/queries';

export const metadata: Metadata = { title: '得分变化的原因' };

type Props = {
  readonly params: Promise<{ projectId: string }>;
  readonly searchParams: Promise<{ a?: string; b?: string }>;
};

export default async function ComparedProjectPage({ params, searchParams }: Props) {
  const [{ projectId }, { a = '', b = '' }] = await Promise.all([params, searchParams]);
  const explained = await load(explainComparison, { projectId, a, b });
  const { project, year } = explained;
  const comparison = hrefWith(
    '/rules/compare',
    {},
    { year: String(year.fiscalYear), unit: year.unitCode, a, b },
  );
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '评分规则', href: '/rules' },
          { label: '两套规则对比', href: comparison },
        ]}
        title={`得分变化的原因：${project.name}`}
        tags={<StateTag state={project.state} />}
      >
        {project.code}，{year.fiscalYear}年度。只作对比，不改变任何得分。
      </PageHeader>
      <ExplainedRows explained={explained} />
    </>
  );
}
