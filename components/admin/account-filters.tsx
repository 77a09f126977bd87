import { FilterBar } from '@/components/table/filter-bar';
import type { QueryParams } from '@/components/ui/query-href';
import { ROLE_LABELS, ROLES } from '@/lib/access/roles';
import type { UnitChoice } from '@/lib/units/types';
import { ACCOUNT_STATE_LABELS, ACCOUNT_STATES } from '@/lib/users/schema';

export function AccountFilters({
  path,
  params,
  units,
  total,
}: {
  path: string;
  params: QueryParams;
  units: readonly UnitChoice[];
  total: number;
}) {
  return (
    <FilterBar
      path={path}
      params={params}
      search={{ name: 'q', label: '查找', placeholder: '姓名、登录名、电话或科室' }}
      filters={[
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
      ]}
      result={`共 ${total} 个账号`}
    />
  );
}
