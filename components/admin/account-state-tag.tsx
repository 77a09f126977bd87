import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { ACCOUNT_STATE_LABELS, type AccountState } from '@/lib/users/schema';

const TONES: Readonly<Record<AccountState, Tone>> = {
  NOT_INVITED: 'warning',
  INVITED: 'info',
  ACTIVE: 'good',
  RESET: 'info',
  DISABLED: 'neutral',
};

export function AccountStateTag({ state }: { state: AccountState }) {
  return <Tag tone={TONES[state]}>{ACCOUNT_STATE_LABELS[state]}</Tag>;
}
