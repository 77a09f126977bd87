import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { ReconciliationResult } from '@/lib/budget-document/reconciliation/reconciliation';
import { resultInWords } from '@/lib/budget-document/reconciliation/words';

const TONES: Readonly<Record<ReconciliationResult, Tone>> = {
  differs: 'bad',
  explained: 'info',
  agrees: 'good',
  impossible: 'neutral',
};

export function ResultTag({ result }: { result: ReconciliationResult }) {
  return <Tag tone={TONES[result]}>{resultInWords(result)}</Tag>;
}
