'use client';

import { createContext, useContext } from 'react';
import type { PreviousYear } from '@/lib/evaluations/types';

/** The year before, beside the rows of whichever page shows them. */
export const PreviousYearContext = createContext<PreviousYear>({ kind: 'none' });

/** 上年 target or actual of a row, where there is one. */
export function PreviousValue({
  indicatorId,
  what,
}: {
  readonly indicatorId: string;
  readonly what: 'target' | 'actual';
}) {
  const previous = useContext(PreviousYearContext);
  const values = previous.kind === 'approved' ? previous.rows[indicatorId] : undefined;
  if (!values) return null;
  return (
    <p className="mt-0.5 whitespace-pre-line text-xs text-muted">
      上年{what === 'target' ? '目标' : '完成'}：{values[what] ?? '未填报'}
    </p>
  );
}

/** Where the values of the year before are from, or why there are none though there was such a project. */
export function PreviousYearNote() {
  const previous = useContext(PreviousYearContext);
  if (previous.kind === 'none') return null;
  const { fiscalYear } = previous;
  if (previous.kind === 'unapproved') {
    return (
      <p className="mb-4 text-sm text-muted">{fiscalYear}年度同一项目的自评表还没有评价通过，不作对照。</p>
    );
  }
  const matched = Object.keys(previous.rows).length;
  return (
    <p className="mb-4 text-sm text-muted">
      上年数据取自{fiscalYear}年度已评价的自评表（按项目{previous.by === 'code' ? '编码' : '名称'}对应，总分{' '}
      {previous.total}，等级{previous.grade}）；
      {matched > 0 ? `同名指标 ${matched} 项，列在本年数据下方。` : '没有同名指标。'}
    </p>
  );
}
