import { Table, Td, Th } from '@/components/table/table';
import { formatDateTime } from '@/lib/core/clock';
import type { ListedFinding } from '@/lib/quality/types';
import { qualityRule } from '@/lib/quality-audit/registry';
import { AcceptButton, AcceptJudgementButton } from './accept-actions';
import { DismissButton, UndoButton } from './finding-actions';
import { SeverityTag } from './severity-tag';
import { TextChanges } from './text-change';

type Props = {
  readonly projectId: string;
  readonly name: string;
  readonly findings: readonly ListedFinding[];
  readonly mayDecide: boolean;
};

/** The findings of one project as a table: where, what, what to do, and the buttons for whoever may decide. */
export function FindingRows({ projectId, name, findings, mayDecide }: Props) {
  return (
    <Table caption={`“${name}”的审核结果`} stacked>
      <thead>
        <tr>
          <Th className="w-20">程度</Th>
          <Th className="w-1/4">位置</Th>
          <Th>问题与建议</Th>
          {mayDecide && <Th className="w-44">处理</Th>}
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.decision?.id ?? finding.key} className="align-top">
            <Td>
              <SeverityTag severity={finding.severity} />
            </Td>
            <Td>
              <Place finding={finding} />
            </Td>
            <Td>
              <What finding={finding} mayDecide={mayDecide} />
            </Td>
            {mayDecide && (
              <Td>
                <Actions projectId={projectId} name={name} finding={finding} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Place({ finding: { position, indicator, level1 } }: { readonly finding: ListedFinding }) {
  if (position === null) return '整个项目';
  return (
    <>
      <span className="block text-sm text-muted">
        第 {position} 条 · {level1?.replace(/指标$/, '')}
      </span>
      <span className="line-clamp-3" title={indicator ?? undefined}>
        {indicator}
      </span>
    </>
  );
}

function What({ finding, mayDecide }: { readonly finding: ListedFinding; readonly mayDecide: boolean }) {
  const { rule, what, suggestion, changes, state, blocked, decision } = finding;
  return (
    <>
      <span className="block text-sm text-muted">{qualityRule(rule).title}</span>
      <p>{what}</p>
      <p className="text-sm text-muted">建议：{suggestion}</p>
      {changes.length > 0 && <TextChanges changes={changes} done={state === 'accepted'} />}
      {mayDecide && state === 'open' && blocked && (
        <p className="mt-1 text-sm text-muted">不能接受建议：{blocked}</p>
      )}
      {decision && (
        <p className="mt-1 text-sm">
          {decision.byName} {formatDateTime(new Date(decision.at))}{' '}
          {state === 'accepted' ? '接受建议' : `忽略：${decision.reason}`}
        </p>
      )}
    </>
  );
}

function Actions({
  projectId,
  name,
  finding,
}: Pick<Props, 'projectId' | 'name'> & { readonly finding: ListedFinding }) {
  const { key, rule, state, changes, blocked, judgement, decision, position, indicator } = finding;
  const subject = `${position === null ? '项目' : `第 ${position} 条`}，${qualityRule(rule).title}`;
  if (state !== 'open' && decision) {
    const label = state === 'accepted' ? '恢复原文' : '撤销忽略';
    return <UndoButton projectId={projectId} decisionId={decision.id} label={label} subject={subject} />;
  }
  const Accept = judgement ? AcceptJudgementButton : AcceptButton;
  return (
    <span className="flex flex-wrap gap-1">
      {changes.length > 0 && !blocked && (
        <Accept
          suggestion={{ projectId, key, project: name, indicator: indicator ?? '', changes }}
          subject={subject}
        />
      )}
      <DismissButton finding={{ projectId, key }} subject={subject} />
    </span>
  );
}
