import { FilterBar } from '@/components/table/filter-bar';
import type { QueryParams } from '@/components/ui/query-href';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { SEVERITIES, SEVERITY_LABELS } from '@/lib/quality-audit/finding';
import { QUALITY_RULES } from '@/lib/quality-audit/registry';

const FILTERS = [
  {
    name: 'severity',
    label: '程度',
    options: SEVERITIES.map((severity) => ({ value: severity, label: SEVERITY_LABELS[severity] })),
  },
  {
    name: 'rule',
    label: '规则',
    options: QUALITY_RULES.map(({ id, title }) => ({ value: id, label: title })),
  },
  { name: 'level1', label: '一级指标', options: LEVEL1_NAMES.map((name) => ({ value: name, label: name })) },
];

/** Search by project and filters of the findings. */
export function QualityFilters({
  params,
  result,
}: {
  readonly params: QueryParams;
  readonly result: string;
}) {
  return (
    <FilterBar
      path="/quality"
      params={params}
      search={{ name: 'q', label: '查找', placeholder: '项目名称、编码或责任人' }}
      filters={FILTERS}
      result={result}
    />
  );
}
