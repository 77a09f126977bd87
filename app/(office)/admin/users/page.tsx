import type { Metadata } from 'next';
import { AccountTable } from '@/components/admin/account-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { ROLE_LABELS, ROLES } from '@/lib/access/roles';
import { load } from '@/lib/operation/page';
import { listUnits } from '@/lib/units/queries';
import { ACCOUNT_STATE_LABELS, ACCOUNT_STATES } from '@/lib/users/account-state';
import { listAccounts } from '@/lib/users/queries';

export const metadata: Metadata = { title: '账号' };

const PATH = '/admin/users';

export default async function AccountsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const [list, units] = await Promise.all([load(listAccounts, params), load(listUnits, {})]);
  const filters = [
    {
      name: 'unit',
      label: '单位',
      options: units.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: 'role',
      label: '角色',
      options: ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] })),
    },
    {
      name: 'state',
      label: '状态',
      options: ACCOUNT_STATES.map((state) => ({ value: state, label: ACCOUNT_STATE_LABELS[state] })),
    },
  ];
  return (
    <>
      <PageHeader
        title="账号"
        actions={
          <>
            <ButtonLink href="/admin/users/invite">批量邀请责任人</ButtonLink>
            <ButtonLink href="/admin/users/new" variant="primary">
              新建账号
            </ButtonLink>
          </>
        }
      />
      <FilterBar
        path={PATH}
        params={params}
        search={{ name: 'q', label: '查找', placeholder: '姓名、登录名或电话' }}
        filters={filters}
        result={`共 ${list.total} 个账号`}
      />
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
