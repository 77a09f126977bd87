import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { SEVERITY_LABELS, type Severity } from '@/lib/quality-audit/finding';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warning', info: 'info' };

/** How grave a finding is, in a word with its icon. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  return <Tag tone={TONES[severity]}>{SEVERITY_LABELS[severity]}</Tag>;
}
