import type { Metadata } from 'next';
import { RuleSetTable } from '@/components/rules/rule-set-table';
import { RulesHistory } from '@/components/rules/rules-history';
import { YearRulesTable } from '@/components/rules/year-rules-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { listRuleSets } from '@/lib/rules/queries';

export const metadata: Metadata = { title: '评分规则' };

export default async function RulesPage() {
  const { years, rows, pinned, mayManage } = await load(listRuleSets, {});
  return (
    <>
      <PageHeader title="评分规则" actions={<ButtonLink href="/rules/compare">两套规则对比</ButtonLink>}>
        每个评价年度采用一套规则的一个版本。
        {mayManage
          ? '打开一套规则可以复制、修改后发布为本单位的规则；已发布的版本不再变动。'
          : '如需修改或更换，请联系管理评分规则的评价人员。'}
      </PageHeader>
      {years.length > 0 && (
        <Card title="各年度采用的规则与审定" flush>
          <YearRulesTable years={years} mayManage={mayManage} />
        </Card>
      )}
      <Card title="全部规则" aside={`${rows.length} 套`} flush>
        <RuleSetTable rows={rows} />
      </Card>
      <RulesHistory title="年度更改记录" events={pinned} />
    </>
  );
}
