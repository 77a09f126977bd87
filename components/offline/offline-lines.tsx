'use client';

import { useState } from 'react';
import { SegmentedControl } from '@/components/form/segmented-control';
import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { OUTCOMES, type Outcome, OutcomeTag } from '@/components/ui/outcome-tag';
import { TextLink } from '@/components/ui/text-link';
import type { OfflineLine, OfflineOutcome } from '@/lib/offline-forms/types';

/** Lines beyond this many are told by their number only: a page of two thousand rows helps nobody. */
const MOST_LINES = 300;

function counted({ lines }: OfflineOutcome, outcome: Outcome): number {
  return lines.filter((line) => line.outcome === outcome).length;
}

function firstShown(outcome: OfflineOutcome): Outcome {
  if (counted(outcome, 'refused') > 0) return 'refused';
  return counted(outcome, 'taken') > 0 ? 'taken' : 'unchanged';
}

/** What became of every line of a workbook, the refused ones first. */
export function OfflineLines({ outcome }: { readonly outcome: OfflineOutcome }) {
  const [shown, setShown] = useState<Outcome>(firstShown(outcome));
  const [taken, refused] = [counted(outcome, 'taken'), counted(outcome, 'refused')];
  const lines = outcome.lines.filter((line) => line.outcome === shown);
  return (
    <>
      <Alert
        tone={refused > 0 ? 'warning' : 'good'}
        live
        title={taken === 0 ? '没有录入任何内容' : `已录入 ${taken} 行，涉及 ${outcome.projects} 个项目`}
      >
        {refused > 0
          ? `${refused} 行没有录入，原因见下表。改正后重新上传同一个文件即可，已录入的行不会重复录入。`
          : taken === 0
            ? '表中没有改动过的格。'
            : '请到各项目核对后提交；本次上传只写入草稿。'}
      </Alert>
      <Card title={outcome.fileName} flush>
        <div className="border-b border-line p-3">
          <SegmentedControl
            aria-label="显示哪些行"
            name="outcome"
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value as Outcome)}
            options={(Object.keys(OUTCOMES) as Outcome[]).map((key) => ({
              value: key,
              label: `${OUTCOMES[key].label} ${counted(outcome, key)}`,
            }))}
          />
        </div>
        {lines.length === 0 ? (
          <p className="p-4 text-muted">没有这样的行。</p>
        ) : (
          <LineTable lines={lines.slice(0, MOST_LINES)} />
        )}
        {lines.length > MOST_LINES && (
          <p className="p-3 text-muted">
            只列出前 {MOST_LINES} 行，共 {lines.length} 行。
          </p>
        )}
      </Card>
    </>
  );
}

function LineTable({ lines }: { readonly lines: readonly OfflineLine[] }) {
  return (
    <Table caption="离线填报表各行的录入结果" stacked>
      <thead>
        <tr>
          <Th>位置</Th>
          <Th>项目</Th>
          <Th>指标</Th>
          <Th>结果</Th>
          <Th>原因</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.place}>
            <Td label="位置" className="whitespace-nowrap">
              {line.place}
            </Td>
            <Td label="项目">
              {line.projectId ? (
                <TextLink href={`/projects/${line.projectId}`}>{line.projectName}</TextLink>
              ) : (
                line.projectName || '—'
              )}
            </Td>
            <Td label="指标">{line.indicatorName === null ? '资金和文字' : line.indicatorName || '—'}</Td>
            <Td label="结果" className="whitespace-nowrap">
              <OutcomeTag outcome={line.outcome} />
            </Td>
            <Td label="原因">{line.reasons.length > 0 ? line.reasons.join('；') : '—'}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
