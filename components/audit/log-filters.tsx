import { FilterBar } from '@/components/table/filter-bar';
import type { QueryParams } from '@/components/ui/query-href';
import { EVENT_LABELS } from '@/lib/audit/events';
import { ACTION_KINDS } from '@/lib/audit-log/schema';
import type { LogPage } from '@/lib/audit-log/types';

/** Every kind of action, each followed by its single ones. */
const ACTIONS = Object.entries(ACTION_KINDS).flatMap(([kind, label]) => [
  { value: kind, label: `${label}（全部）` },
  ...Object.entries(EVENT_LABELS)
    .filter(([action]) => action.startsWith(`${kind}.`))
    .map(([value, single]) => ({ value, label: `　${single}` })),
]);

export function LogFilterBar({
  path,
  params,
  log,
}: {
  path: string;
  params: QueryParams;
  log: Pick<LogPage, 'persons' | 'units' | 'project' | 'count' | 'more'>;
}) {
  return (
    <FilterBar
      path={path}
      params={params}
      search={{ name: 'q', label: '查找', placeholder: '项目、编码、姓名、内容或原因' }}
      dates={[
        { name: 'from', label: '起始日期' },
        { name: 'to', label: '截止日期' },
      ]}
      filters={[
        { name: 'action', label: '操作', options: ACTIONS },
        { name: 'person', label: '操作人', options: log.persons },
        { name: 'unit', label: '单位', options: log.units },
        ...(log.project ? [{ name: 'project', label: '项目', options: [log.project] }] : []),
      ]}
      result={log.more ? `超过 ${log.count} 条记录` : `共 ${log.count} 条记录`}
    />
  );
}
