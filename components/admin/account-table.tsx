import { Table, Td, Th } from '@/components/table/table';
import { TextLink } from '@/components/ui/text-link';
import { ROLE_LABELS } from '@/lib/access/roles';
import { formatDateTime } from '@/lib/core/clock';
import type { AccountRow } from '@/lib/users/types';
import { AccountStateTag } from './account-state-tag';

export function AccountTable({ rows }: { rows: readonly AccountRow[] }) {
  return (
    <Table caption="账号" stickyHeader stacked>
      <thead>
        <tr>
          <Th>姓名</Th>
          <Th>登录名</Th>
          <Th>角色</Th>
          <Th>单位</Th>
          <Th>状态</Th>
          <Th numeric>负责项目</Th>
          <Th numeric>最近登录</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <TextLink href={`/admin/users/${row.id}`}>{row.name}</TextLink>
            </Th>
            <Td label="登录名">{row.login}</Td>
            <Td label="角色">
              {ROLE_LABELS[row.role]}
              {row.managesRules && <span className="block text-xs text-muted">管理评分规则</span>}
            </Td>
            <Td label="单位">
              {row.unitName ?? '—'}
              {row.section && <span className="block text-xs text-muted">{row.section}</span>}
            </Td>
            <Td label="状态">
              <AccountStateTag state={row.state} />
            </Td>
            <Td label="负责项目" numeric>
              {row.role === 'OWNER' ? row.projectCount : '—'}
            </Td>
            <Td label="最近登录" numeric>
              {row.lastSignInAt ? formatDateTime(new Date(row.lastSignInAt)) : '从未'}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
