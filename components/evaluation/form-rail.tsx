'use client';

import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Tag } from '@/components/ui/tag';
import { formatScore } from '@/lib/core/decimal';
import { isProvisional } from '@/lib/scoring/explanation';
import { projectFlags } from '@/lib/scoring/flag-words';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { explainSheet } from '@/lib/sheet/explain-sheet';
import type { Missing } from '@/lib/sheet/missing';
import { isReported } from '@/lib/sheet/reported-actual';
import type { Sheet } from '@/lib/sheet/sheet';
import { FlagList } from './flag-list';
import { MissingList } from './missing-list';
import { TraceDisclosure } from './trace-disclosure';

/** Beside the form: the total as it would be now, progress, and what is still missing with links to it. */
export function FormRail({
  sheet,
  score,
  ruleSet,
  missing,
}: {
  readonly sheet: Sheet;
  readonly score: ProjectScore;
  readonly ruleSet: RuleSet;
  readonly missing: readonly Missing[];
}) {
  return (
    <aside
      aria-label="填报进度"
      className="top-[calc(var(--frame-top)+3.5rem)] max-h-[calc(100vh-var(--frame-top)-4rem)] overflow-y-auto lg:sticky"
    >
      <Card title="按已填数据">
        <p className="flex items-center gap-2">
          <span className="text-3xl font-semibold" data-testid="total">
            {formatScore(score.total)}
          </span>
          {isProvisional(score) ? (
            <Tag>暂计</Tag>
          ) : (
            <Tag tone={score.grade === '优' || score.grade === '良' ? 'good' : 'warning'}>{score.grade}</Tag>
          )}
        </p>
        <TraceDisclosure
          subject="总分"
          ruleSet={ruleSet}
          explanation={() => explainSheet(sheet, score, ruleSet).total}
        />
        <FlagList flags={projectFlags(score)} ruleSet={ruleSet} />
        <ProgressBar value={sheet.rows.filter(isReported).length} max={sheet.rows.length} label="指标填报" />
        <p className="text-sm text-muted">
          评分规则：{ruleSet.title}（第 {ruleSet.version} 版）
        </p>
      </Card>
      <Card title={missing.length === 0 ? '可以提交' : `还差 ${missing.length} 处`}>
        {missing.length === 0 ? (
          <p className="text-sm">各栏均已填写，核对后即可提交。</p>
        ) : (
          <MissingList missing={missing} />
        )}
      </Card>
    </aside>
  );
}
