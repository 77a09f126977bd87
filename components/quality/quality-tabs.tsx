import { LinkTabs } from '@/components/ui/link-tabs';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import { FINDING_STATES, type FindingState } from '@/lib/quality/schema';
import type { QualityPage } from '@/lib/quality/types';

const LABELS: Readonly<Record<FindingState, string>> = {
  open: '未处理',
  accepted: '已接受建议',
  dismissed: '已忽略',
};

/** The findings by what was decided, each with how many there are; the address holds which is shown. */
export function QualityTabs({
  states,
  shown,
  params,
}: {
  readonly states: QualityPage['states'];
  readonly shown: FindingState;
  readonly params: QueryParams;
}) {
  const tabs = FINDING_STATES.map((state) => ({
    href: hrefWith('/quality', params, { state: state === 'open' ? null : state, rule: null, page: null }),
    label: LABELS[state],
    count: states[state],
    current: state === shown,
  }));
  return <LinkTabs label="审核结果" tabs={tabs} className="mb-4" />;
}
