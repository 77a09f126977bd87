import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { TargetAdjustment, TargetAdjustmentState } from '@/lib/target-adjustments/types';

const STATES: Readonly<Record<TargetAdjustmentState, { readonly label: string; readonly tone: Tone }>> = {
  WAITING: { label: '等待批准', tone: 'warning' },
  APPROVED: { label: '已批准', tone: 'good' },
  REFUSED: { label: '不批准', tone: 'bad' },
  WITHDRAWN: { label: '已撤回', tone: 'neutral' },
  SUPERSEDED: { label: '已被新的预算文本取代', tone: 'neutral' },
};

/** What became of a request. */
export function AdjustmentState({ adjustment }: { readonly adjustment: TargetAdjustment }) {
  const { label, tone } = STATES[adjustment.state];
  return <Tag tone={tone}>{label}</Tag>;
}
