import type { Metadata } from 'next';
import { RuleSetChoice } from '@/components/rules/comparison-form';
import { PinOutlook } from '@/components/rules/pin-outlook';
import { nameInWords } from '@/components/rules/rule-differences';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { previewPin } from '@/lib/rules/queries';
import { refText } from '@/lib/rules/schema';

export const metadata: Metadata = { title: '更换年度评分规则' };

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function PinPage({ searchParams }: Props) {
  const params = await searchParams;
  const { year, choices, comparison } = await load(previewPin, params);
  const others = choices.filter((choice) => !year || refText(choice) !== refText(year.ruleSet));
  return (
    <>
      <PageHeader breadcrumb={[{ label: '评分规则', href: '/rules' }]} title="更换年度评分规则">
        {year
          ? `${year.unitName}，${year.fiscalYear}年度，现在采用：${nameInWords(year.ruleSet)}。先看更换前后的得分，再确认。`
          : '还没有导入任何年度的预算文本。'}
      </PageHeader>
      {year && (
        <RuleSetChoice
          path="/rules/pin"
          kept={{ year: params.year, unit: params.unit }}
          choices={others}
          selects={[{ name: 'b', label: '改用', value: comparison ? refText(comparison.sets[1]) : '' }]}
          action="查看更换前后"
        />
      )}
      {comparison ? (
        <PinOutlook key={refText(comparison.sets[1])} comparison={comparison} />
      ) : (
        <EmptyState title={year ? '选择要改用的规则后，这里列出每个项目更换前后的得分' : '还没有评价年度'} />
      )}
    </>
  );
}
