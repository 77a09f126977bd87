'use client';

import { MissingList } from '@/components/evaluation/missing-list';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatScore } from '@/lib/core/decimal';
import { explainDepartmentTotal } from '@/lib/department-scoring/explain-department';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import { isUnreported } from '@/lib/department-scoring/score-department';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import { SchemeDialog } from './scheme-dialog';
import type { DepartmentDesk } from './use-department';

/** Beside the page: the total as it would be now, its parts, by which scheme, and what is still missing. */
export function DepartmentRail({ desk }: { readonly desk: DepartmentDesk }) {
  const { department, rules, score, missing } = desk.live;
  const { scheme } = rules;
  const unreported = isUnreported(score);
  return (
    <aside
      aria-label="得分与进度"
      className="top-[calc(var(--frame-top)+3.5rem)] max-h-[calc(100vh-var(--frame-top)-4rem)] overflow-y-auto lg:sticky"
    >
      <Card title="按已填数据">
        <p className="flex items-center gap-2">
          <span className="text-3xl font-semibold" data-testid="department-total">
            {unreported ? '未填报' : formatScore(score.total)}
          </span>
          {unreported ? null : score.provisional ? (
            <Tag>暂计</Tag>
          ) : (
            <Tag tone={score.grade === '优' || score.grade === '良' ? 'good' : 'warning'}>{score.grade}</Tag>
          )}
        </p>
        <TraceDisclosure
          subject="总分"
          ruleSet={scheme}
          explanation={() => explainDepartmentTotal({ department, score, rules })}
        />
        <dl className="my-2 space-y-1 text-sm" data-testid="department-parts">
          {score.parts.map(({ part, weight, score: own, blank }) => (
            <div key={part} className="flex justify-between gap-2">
              <dt className="text-muted">{PART_LABELS[part]}</dt>
              <dd className="whitespace-nowrap">
                {weight && own ? `${blank ? '未填报' : formatScore(own)} / ${formatScore(weight)}` : '不适用'}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-muted">
          评分标准：{scheme.title}（第 {scheme.version} 版）
          {!scheme.basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
        </p>
        <SchemeDialog desk={desk} />
      </Card>
      <Card title={missing.length === 0 ? '可以定稿' : `还差 ${missing.length} 处`}>
        {missing.length === 0 ? (
          <p className="text-sm">各栏均已填写，保存后即可定稿。</p>
        ) : (
          <MissingList missing={missing} />
        )}
      </Card>
    </aside>
  );
}
