'use client';

import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import type { Explanation } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';

type Props = {
  readonly subject: string;
  readonly ruleSet: Pick<RuleSet, 'id' | 'title' | 'version'>;
  readonly explanation: Explanation;
};

/** 得分依据 as a model holds it. */
export function ModelTrace({ explanation, ...rest }: Props) {
  return <TraceDisclosure {...rest} explanation={() => explanation} />;
}
