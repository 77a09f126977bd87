import type { Metadata } from 'next';
import { RuleDifferences } from '@/components/rules/rule-differences';
import { RuleList } from '@/components/rules/rule-list';
import { RuleSetActions } from '@/components/rules/rule-set-actions';
import { RuleSetHead } from '@/components/rules/rule-set-head';
import { RuleSetTag } from '@/components/rules/rule-set-table';
import { RulesHistory } from '@/components/rules/rules-history';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { ruleSetDetails } from '@/lib/rules/queries';
import { rulesInWords } from '@/lib/scoring/rule-words';

type Props = { readonly params: Promise<{ id: string; version: string }> };

async function detailsOf(params: Props['params']) {
  const { id, version } = await params;
  return load(ruleSetDetails, { ruleSetId: decodeURIComponent(id), version });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `评分规则：${(await detailsOf(params)).title}` };
}

export default async function RuleSetPage({ params }: Props) {
  const details = await detailsOf(params);
  const { title, ruleSet, basedOn, differences, history } = details;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '评分规则', href: '/rules' }]}
        title={title}
        tags={<RuleSetTag {...details} />}
        actions={<RuleSetActions details={details} />}
      >
        编号 {details.ruleSetId}，第 {details.version} 版
      </PageHeader>
      <RuleSetHead details={details} />
      <Card title="各条规则" aside="按计分的先后排列" flush>
        <RuleList rules={rulesInWords(ruleSet)} />
      </Card>
      {basedOn && differences && (
        <RuleDifferences title="与原规则的不同之处" sets={[basedOn, details]} differences={differences} />
      )}
      <RulesHistory title="办理记录" events={history} />
    </>
  );
}
