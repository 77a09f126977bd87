import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { ROLE_LABELS } from '@/lib/access/roles';
import { formatDateTime } from '@/lib/core/clock';
import type { AccountDetails } from '@/lib/users/types';

function moment(at: string | null): string {
  return at ? formatDateTime(new Date(at)) : '—';
}

/** What is known of an account. */
export function AccountFacts({ account }: { account: AccountDetails }) {
  const mayManageRules = { term: '管理评分规则', value: account.managesRules ? '有此权限' : '没有此权限' };
  return (
    <Card flush>
      <DefinitionList
        items={[
          { term: '登录名', value: account.login },
          { term: '角色', value: ROLE_LABELS[account.role] },
          { term: '单位', value: account.unitName ?? '—' },
          { term: '科室', value: account.section ?? '—' },
          ...(account.role === 'EVALUATOR' ? [mayManageRules] : []),
          { term: '联系电话', value: account.phone ?? '—' },
          { term: '创建时间', value: moment(account.createdAt) },
          { term: '最近登录', value: account.lastSignInAt ? moment(account.lastSignInAt) : '从未' },
          { term: '链接有效期至', value: moment(account.linkUntil) },
        ]}
      />
    </Card>
  );
}
