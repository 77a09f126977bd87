'use client';

import { MissingList } from '@/components/evaluation/missing-list';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatScore } from '@/lib/core/decimal';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import type { AppraisalDesk } from './use-appraisal';

/** Beside the sheet: the total as it would be now, by 一级, by which system, and what is still missing. */
export function AppraisalRail({ desk }: { readonly desk: AppraisalDesk }) {
  const { score, missing } = desk.live;
  const { system } = desk.opened;
  return (
    <aside
      aria-label="得分与进度"
      className="top-[calc(var(--frame-top)+3.5rem)] max-h-[calc(100vh-var(--frame-top)-4rem)] overflow-y-auto lg:sticky"
    >
      <Card title="按已评数据">
        <p className="flex items-center gap-2">
          <span className="text-3xl font-semibold" data-testid="appraisal-total">
            {formatScore(score.total)}
          </span>
          {score.provisional ? (
            <Tag>暂计</Tag>
          ) : (
            <Tag tone={score.grade === '优' || score.grade === '良' ? 'good' : 'warning'}>{score.grade}</Tag>
          )}
        </p>
        <dl className="my-2 space-y-1 text-sm" data-testid="appraisal-levels">
          {score.levels.map(({ level1, weight, score: own }) => (
            <div key={level1} className="flex justify-between gap-2">
              <dt className="text-muted">{level1}</dt>
              <dd className="whitespace-nowrap">
                {formatScore(own)} / {formatScore(weight)}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-muted">
          {system.title}（第 {system.version} 版）
          {!system.basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
        </p>
      </Card>
      <Card title={missing.length === 0 ? '可以定稿' : `还差 ${missing.length} 处`}>
        {missing.length === 0 ? (
          <p className="text-sm">各项均已评分，保存后即可定稿。</p>
        ) : (
          <MissingList missing={missing} />
        )}
      </Card>
    </aside>
  );
}
