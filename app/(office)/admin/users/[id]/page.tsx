import type { Metadata } from 'next';
import { AccountActions } from '@/components/admin/account-actions';
import { AccountHistory } from '@/components/admin/account-history';
import { AccountProjects } from '@/components/admin/account-projects';
import { AccountStateTag } from '@/components/admin/account-state-tag';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith } from '@/components/ui/query-href';
import { ROLE_LABELS } from '@/lib/access/roles';
import { formatDateTime } from '@/lib/core/clock';
import { load } from '@/lib/operation/page';
import { accountDetails } from '@/lib/users/queries';

export const metadata: Metadata = { title: '账号' };

function moment(at: string | null): string {
  return at ? formatDateTime(new Date(at)) : '—';
}

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const account = await load(accountDetails, { userId: (await params).id });
  const reassign = hrefWith(
    '/admin/projects',
    {},
    {
      unit: account.unitCode,
      year: account.projects[0] && String(account.projects[0].fiscalYear),
      owner: account.id,
    },
  );
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '账号', href: '/admin/users' }]}
        title={account.name}
        tags={<AccountStateTag state={account.state} />}
      />
      <AccountActions key={account.id} account={account} />
      <Card flush>
        <DefinitionList
          items={[
            { term: '登录名', value: account.login },
            { term: '角色', value: ROLE_LABELS[account.role] },
            { term: '单位', value: account.unitName ?? '—' },
            ...(account.role === 'EVALUATOR'
              ? [{ term: '管理评分规则', value: account.managesRules ? '有此权限' : '没有此权限' }]
              : []),
            { term: '联系电话', value: account.phone ?? '—' },
            { term: '创建时间', value: moment(account.createdAt) },
            { term: '最近登录', value: account.lastSignInAt ? moment(account.lastSignInAt) : '从未' },
            { term: '链接有效期至', value: moment(account.linkUntil) },
          ]}
        />
      </Card>
      {account.role === 'OWNER' && <AccountProjects projects={account.projects} href={reassign} />}
      <AccountHistory history={account.history} />
    </>
  );
}
