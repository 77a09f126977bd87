'use client';

import { useContext } from 'react';
import { Popover } from '@/components/ui/popover';
import type { Explanation } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { MayReadRules } from './may-read-rules';
import { RuleSetName } from './rule-set-name';
import { TraceSteps, UnverifiedMeaning } from './trace-steps';

type Props = {
  readonly subject: string;
  readonly ruleSet: Pick<RuleSet, 'id' | 'title' | 'version'>;
  /** Made when the panel opens */
  readonly explanation: () => Explanation;
  /** Which side of the button the panel lines up with */
  readonly align?: 'start' | 'end';
};

/** 得分依据, one click away: the formula with its numbers, rule and source, and what a reader should know. */
export function TraceDisclosure({ subject, align = 'end', ...rest }: Props) {
  return (
    <Popover
      label={`得分依据：${subject}`}
      align={align}
      trigger={
        <button type="button" className="min-h-6 rounded text-sm text-action hover:underline print-hidden">
          依据<span className="sr-only">：{subject}</span>
        </button>
      }
    >
      <Opened {...rest} />
    </Popover>
  );
}

/** Mounted only while the popover is open. */
function Opened({ ruleSet, explanation: explain }: Pick<Props, 'ruleSet' | 'explanation'>) {
  const explanation = explain();
  return (
    <div className="space-y-2">
      <TraceSteps explanation={explanation} />
      <p className="border-t border-line pt-2 text-left text-xs font-normal text-muted">
        评分规则：
        <RuleSetName ruleSet={ruleSet} linked={useContext(MayReadRules)} />
      </p>
      <UnverifiedMeaning explanation={explanation} />
    </div>
  );
}
