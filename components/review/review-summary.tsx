'use client';

import { FlagList } from '@/components/evaluation/flag-list';
import { RuleSetName } from '@/components/evaluation/rule-set-name';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Stat, StatGroup } from '@/components/ui/stat';
import { formatDateTime } from '@/lib/core/clock';
import { formatPercent, formatScore } from '@/lib/core/decimal';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { isProvisional } from '@/lib/scoring/explanation';
import { projectFlags } from '@/lib/scoring/flag-words';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { explainSheet } from '@/lib/sheet/explain-sheet';
import { isReported } from '@/lib/sheet/reported-actual';
import { isDoubtful } from '@/lib/sheet/undecided';
import { STATE_LABELS } from '@/lib/workflow/states';
import { waitedFor } from '@/lib/workflow/waiting';
import { useReview } from './review-context';

/** The form at a glance: total and grade with their trace, execution, rows, whose turn it is. */
export function ReviewSummary({
  data,
  score,
}: {
  readonly data: EvaluationSheet;
  readonly score: ProjectScore;
}) {
  const { sheet, ruleSet, frozenTraces, settled } = useReview();
  const { state, stateSince } = data;
  const doubtful = sheet.rows.filter(isDoubtful).length;
  const { rate, status } = score.execution;
  return (
    <StatGroup label="自评结果">
      <Stat
        label={settled ? '总分' : '总分（暂计）'}
        value={formatScore(score.total)}
        unit={isProvisional(score) ? '分' : `分 ${score.grade}`}
      >
        <TraceDisclosure
          subject="总分"
          align="start"
          ruleSet={ruleSet}
          explanation={() => (frozenTraces ?? explainSheet(sheet, score, ruleSet)).total}
        />
        <FlagList flags={projectFlags(score)} ruleSet={ruleSet} />
      </Stat>
      <Stat
        label="预算执行率"
        value={rate ? formatPercent(rate) : status === 'not-reported' ? '未填报' : '不适用'}
      >
        评分规则：
        <RuleSetName ruleSet={ruleSet} linked={data.may.readRules} />
      </Stat>
      <Stat label="指标填报" value={sheet.rows.filter(isReported).length} unit={`/ ${sheet.rows.length} 项`}>
        {settled || doubtful === 0 ? '没有待确认的指标' : `其中 ${doubtful} 项待确认含义`}
      </Stat>
      <Stat label="状态" value={<span className="text-lg">{STATE_LABELS[state]}</span>}>
        {formatDateTime(new Date(stateSince))} 起{data.waiting && `，等待${waitedFor(data.waiting)}`}
        {data.may.review && data.reviewStarted && `，${data.reviewStarted.byName}已开始评价`}
        {data.approvedByName && `，评价人 ${data.approvedByName}`}
      </Stat>
    </StatGroup>
  );
}
