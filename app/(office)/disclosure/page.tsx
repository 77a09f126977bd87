import type { Metadata } from 'next';
import { CostAnalyses } from '@/components/disclosure/cost-analyses';
import { StatementBlocks } from '@/components/disclosure/statement-blocks';
import { DeclarationFigures, EvaluationFigures } from '@/components/disclosure/statement-figures';
import { StatementText } from '@/components/disclosure/statement-text';
import { UnfiledProjects } from '@/components/disclosure/unfiled-projects';
import { WordingForm } from '@/components/disclosure/wording-form';
import { FilterBar } from '@/components/table/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { statement } from '@/lib/disclosure/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '结果公开说明' };

type Props = { readonly searchParams: Promise<{ target?: string; evaluation?: string }> };

export default async function DisclosurePage({ searchParams }: Props) {
  const params = await searchParams;
  const found = await load(statement, params);
  if (!found) {
    return (
      <>
        <PageHeader title="结果公开说明" />
        <EmptyState title="还没有评价年度">系统管理员导入预算文本后，这里汇总本单位要公开的数字。</EmptyState>
      </>
    );
  }
  const { declaration, evaluated } = found;
  const address = `target=${declaration.fiscalYear}&evaluation=${evaluated.fiscalYear}`;
  const years = (name: string, label: string, shown: number) => ({
    ...{ name, label, empty: `默认（${shown}）` },
    options: found.years.map((year) => ({ value: String(year), label: String(year) })),
  });
  return (
    <>
      <PageHeader title="结果公开说明">
        {found.unit}，{declaration.fiscalYear}年度的绩效目标填报和{evaluated.fiscalYear}
        年度的自评结果。数字都取自本系统的记录，自评只计已评价的项目。
      </PageHeader>
      <FilterBar
        path="/disclosure"
        params={params}
        filters={[
          years('target', '绩效目标年度', declaration.fiscalYear),
          years('evaluation', '自评年度', evaluated.fiscalYear),
        ]}
      />
      <StatementBlocks blocks={found.blocks} />
      <StatementText {...found} address={address} />
      <DeclarationFigures declaration={declaration} />
      <EvaluationFigures evaluated={evaluated} />
      <UnfiledProjects {...found} />
      <CostAnalyses statement={found} />
      {found.mayWrite && <WordingForm wording={found.wording} figures={found.figures} />}
    </>
  );
}
