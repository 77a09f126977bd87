import type { Metadata } from 'next';
import { AccountFilters } from '@/components/admin/account-filters';
import { AccountTable } from '@/components/admin/account-table';
import { SectionsDialog } from '@/components/admin/sections-dialog';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { listUnits } from '@/lib/units/queries';
import { listAccounts } from '@/lib/users/queries';

export const metadata: Metadata = { title: '账号' };

const PATH = '/admin/users';

export default async function AccountsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const [list, units] = await Promise.all([load(listAccounts, params), load(listUnits, {})]);
  return (
    <>
      <PageHeader
        title="账号"
        actions={
          <>
            <SectionsDialog />
            <ButtonLink href="/admin/users/invite">批量邀请责任人</ButtonLink>
            <ButtonLink href="/admin/users/new" variant="primary">
              新建账号
            </ButtonLink>
          </>
        }
      />
      <AccountFilters path={PATH} params={params} units={units} total={list.total} />
      <Card flush>
        {list.rows.length > 0 ? (
          <AccountTable rows={list.rows} />
        ) : (
          <EmptyState title="没有符合条件的账号">换一个条件，或清除筛选。</EmptyState>
        )}
      </Card>
      <Pagination path={PATH} params={params} {...list} noun="个账号" />
    </>
  );
}
