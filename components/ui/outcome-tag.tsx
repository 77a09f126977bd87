import { Tag } from './tag';

/** What became of a line that a person handed in, of a workbook or pasted. */
export const OUTCOMES = {
  refused: { label: '未录入', tone: 'bad' },
  taken: { label: '已录入', tone: 'good' },
  unchanged: { label: '没有改动', tone: 'neutral' },
} as const;

export type Outcome = keyof typeof OUTCOMES;

export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  return <Tag tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].label}</Tag>;
}
