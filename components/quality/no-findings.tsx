import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/states';
import type { FindingState } from '@/lib/quality/schema';

const TITLES: Readonly<Record<FindingState, string>> = {
  open: '没有未处理的问题',
  accepted: '没有已接受的建议',
  dismissed: '没有已忽略的问题',
};

/** Why the list is empty, and what to do. */
export function NoFindings({
  state,
  filtered,
}: {
  readonly state: FindingState;
  readonly filtered: boolean;
}) {
  return (
    <Card flush>
      <EmptyState title={filtered ? '没有符合条件的问题' : TITLES[state]}>
        {filtered ? '换一个条件，或清除筛选。' : '导入或新增项目后，指标文字中的问题会列在这里。'}
      </EmptyState>
    </Card>
  );
}
