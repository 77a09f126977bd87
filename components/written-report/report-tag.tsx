import { Tag } from '@/components/ui/tag';
import type { ReportStanding } from '@/lib/written-reports/types';

/** Where a project's report stands, in a word. */
export function ReportTag({ standing: { state, outdated } }: { readonly standing: ReportStanding }) {
  if (outdated) return <Tag tone="warning">已过期，须更新</Tag>;
  if (state === 'FINISHED') return <Tag tone="good">已完成</Tag>;
  return state === 'DRAFT' ? <Tag tone="info">草稿</Tag> : <Tag>未开始</Tag>;
}
