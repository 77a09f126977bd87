import { FilterBar } from '@/components/table/filter-bar';
import type { QueryParams } from '@/components/ui/query-href';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import type { QualityPage } from '@/lib/quality/types';
import { SEVERITIES, SEVERITY_LABELS } from '@/lib/quality-audit/finding';
import { QUALITY_RULES } from '@/lib/quality-audit/registry';

const SEVERITY_OPTIONS = SEVERITIES.map((severity) => ({
  value: severity,
  label: SEVERITY_LABELS[severity],
}));
const LEVEL1_OPTIONS = LEVEL1_NAMES.map((name) => ({ value: name, label: name }));

/** Search by project and filters of the findings; rules with how many each has. */
export function QualityFilters({
  found,
  params,
}: {
  readonly found: QualityPage;
  readonly params: QueryParams;
}) {
  const rules = QUALITY_RULES.map(({ id, title }) => ({
    value: id,
    label: `${title}（${found.rules[id]}）`,
  }));
  return (
    <FilterBar
      path="/quality"
      params={params}
      search={{ name: 'q', label: '查找', placeholder: '项目名称、编码或责任人' }}
      filters={[
        { name: 'severity', label: '程度', options: SEVERITY_OPTIONS },
        { name: 'rule', label: '规则', options: rules },
        { name: 'level1', label: '一级指标', options: LEVEL1_OPTIONS },
      ]}
      result={`${found.projectCount} 个项目，${found.findingCount} 处`}
    />
  );
}
