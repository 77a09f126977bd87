import { FileDown } from 'lucide-react';
import type { Metadata } from 'next';
import { RuleSetChoice } from '@/components/rules/comparison-form';
import { ComparisonResult } from '@/components/rules/comparison-result';
import { shownOf } from '@/components/rules/comparison-tabs';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { compareRuleSets } from '@/lib/rules/queries';
import { comparisonInput, refText } from '@/lib/rules/schema';

export const metadata: Metadata = { title: '两套规则对比' };

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function ComparePage({ searchParams }: Props) {
  const params = await searchParams;
  const { choices, comparison, year } = await load(compareRuleSets, params);
  const { a, b } = comparisonInput.parse(params);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '评分规则', href: '/rules' }]}
        title="两套规则对比"
        actions={
          comparison && (
            <ButtonLink
              href={hrefWith('/api/rules/comparison.xlsx', params, { show: null })}
              download=""
              icon={<FileDown aria-hidden className="size-4" />}
            >
              下载对比表
            </ButtonLink>
          )
        }
      >
        {year ? `${year.unitName}，${year.fiscalYear}年度。` : ''}
        同一年度的填报内容按两套规则各算一次，只作对比，不改变任何得分。
      </PageHeader>
      <RuleSetChoice
        path="/rules/compare"
        kept={{ year: params.year, unit: params.unit }}
        choices={choices}
        selects={[
          { name: 'a', label: '第一套', value: refText(a ?? year?.ruleSet ?? choices[0]!) },
          { name: 'b', label: '第二套', value: b ? refText(b) : '' },
        ]}
        action="对比"
      />
      {comparison && (
        <ComparisonResult comparison={comparison} params={params} shown={shownOf(params.show)} />
      )}
      {!comparison && (
        <EmptyState title={year ? '选择第二套规则后显示对比' : '还没有导入任何年度的预算文本'} />
      )}
    </>
  );
}
