import { Card } from '@/components/ui/card';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { refText } from '@/lib/rules/schema';
import type { Comparison } from '@/lib/rules/types';
import { ComparisonFigures } from './comparison-figures';
import { ComparisonTable } from './comparison-table';
import { ComparisonTabs, isShown, type Shown } from './comparison-tabs';
import { RuleDifferences } from './rule-differences';

/** A year under two sets: figures, what differs between the sets, and every project. */
export function ComparisonResult({
  comparison,
  params,
  shown,
}: {
  readonly comparison: Comparison;
  readonly params: QueryParams;
  readonly shown: Shown;
}) {
  const { sets, projects, differences } = comparison;
  const [a, b] = sets;
  const explain = (id: string) => hrefWith(`/rules/compare/${id}`, {}, { a: refText(a), b: refText(b) });
  const rows = projects.filter((project) => isShown(project, shown));
  return (
    <>
      <ComparisonFigures comparison={comparison} />
      <Card title="各项目得分" aside="试算，不改变任何得分" flush>
        <ComparisonTabs path="/rules/compare" params={params} projects={projects} shown={shown} />
        {rows.length === 0 ? (
          <EmptyState title={shown === 'all' ? '本年度没有参评项目' : '没有这样的项目'} />
        ) : (
          <ComparisonTable
            caption="各项目在两套规则下的得分"
            projects={rows}
            words={{ sides: ['第一套', '第二套'], explain }}
          />
        )}
      </Card>
      <RuleDifferences sets={sets} differences={differences} />
    </>
  );
}
