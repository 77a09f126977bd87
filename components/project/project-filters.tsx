import { FilterBar } from '@/components/table/filter-bar';
import type { QueryParams } from '@/components/ui/query-href';
import type { ProjectList } from '@/lib/projects/types';
import { STATE_LABELS, STATES } from '@/lib/workflow/states';

const STATE_OPTIONS = [
  ...STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
  { value: 'OVERDUE', label: '已逾期' },
  { value: 'EXEMPT', label: '不参评' },
];

/** Search and filters of the list; the persons only where there is more than one to choose from. */
export function ProjectFilters({
  list,
  path,
  params,
}: {
  list: ProjectList;
  path: string;
  params: QueryParams;
}) {
  const sections = list.sections.map((section) => ({ value: section, label: section }));
  const owners = list.owners.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterBar
      path={path}
      params={params}
      search={{ name: 'q', label: '查找', placeholder: '项目名称、编码或责任人' }}
      filters={[
        { name: 'state', label: '状态', options: STATE_OPTIONS },
        ...(sections.length > 0 ? [{ name: 'section', label: '科室', options: sections }] : []),
        ...(owners.length > 1 ? [{ name: 'owner', label: '责任人', options: owners }] : []),
      ]}
      result={
        list.total === list.totalUnfiltered
          ? `共 ${list.total} 个项目`
          : `${list.total} 个项目，全部 ${list.totalUnfiltered} 个`
      }
    />
  );
}
