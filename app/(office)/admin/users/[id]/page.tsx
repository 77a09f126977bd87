import type { Metadata } from 'next';
import { AccountActions } from '@/components/admin/account-actions';
import { AccountFacts } from '@/components/admin/account-facts';
import { AccountHistory } from '@/components/admin/account-history';
import { AccountProjects } from '@/components/admin/account-projects';
import { AccountStateTag } from '@/components/admin/account-state-tag';
import { DeputyCards } from '@/components/deputies/appointments';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith } from '@/components/ui/query-href';
import { deputiesOf } from '@/lib/deputies/queries';
import { load } from '@/lib/operation/page';
import { accountDetails } from '@/lib/users/queries';

export const metadata: Metadata = { title: '账号' };

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
      <AccountFacts account={account} />
      {account.role === 'OWNER' && <AccountProjects projects={account.projects} href={reassign} />}
      {(account.role === 'OWNER' || account.role === 'EVALUATOR') && (
        <DeputyCards deputies={await load(deputiesOf, { userId: account.id })} />
      )}
      <AccountHistory history={account.history} />
    </>
  );
}
