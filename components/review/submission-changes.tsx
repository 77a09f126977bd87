'use client';

import { Checkbox } from '@/components/form/checkbox';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { SubmissionChanges as Changes, SubmissionHead } from '@/lib/evaluations/types';
import type { ScoreChange, SubmittedChange } from '@/lib/sheet/submission-difference';
import { FromTo } from './from-to';

type Compared = Extract<Changes, { kind: 'compared' }>;

/** What the last submission changes against the one before: as a list, and as a filter of the rows. */
export function SubmissionChanges({
  changes,
  onlyChanged,
  onOnlyChanged,
}: {
  readonly changes: Changes;
  readonly onlyChanged: boolean;
  readonly onOnlyChanged: (only: boolean) => void;
}) {
  if (changes.kind === 'first') return null;
  if (changes.kind === 'unknown') return <Alert tone="warning" title={changes.why} />;
  const { before, after, scores, files, added, removed } = changes;
  const none = changes.changes.length + added.length + removed.length + files.length + scores.length === 0;
  return (
    <Card title={`第 ${after.no} 次提交的变化`} aside={`与第 ${before.no} 次提交相比`}>
      <p className="text-sm text-muted">
        {submitted(before)}；{submitted(after)}。其间评价人员的调整也列在内。
      </p>
      {none ? (
        <p className="mt-2 font-medium">与第 {before.no} 次提交的内容完全相同。</p>
      ) : (
        <>
          <ChangeList changes={changes} />
          <Checkbox
            label="绩效指标表只看有变化的"
            checked={onlyChanged}
            onChange={({ target }) => onOnlyChanged(target.checked)}
          />
        </>
      )}
    </Card>
  );
}

function submitted({ no, byName, at }: SubmissionHead): string {
  return `第 ${no} 次由 ${byName} 于 ${formatDateTime(new Date(at))} 提交`;
}

function ChangeList({ changes: { changes, scores, files, added, removed } }: { readonly changes: Compared }) {
  return (
    <ul className="my-2 list-disc space-y-1 pl-5" aria-label="变化">
      {changes.map((change) => (
        <li key={`${change.indicatorId}${change.field}`}>
          <Row of={change} name={change.row} />
          <FromTo what={change.field} from={change.from} to={change.to} />
        </li>
      ))}
      {added.map(({ indicatorId, name }) => (
        <li key={indicatorId}>新增指标“{name}”</li>
      ))}
      {removed.map((name) => (
        <li key={name}>减少指标“{name}”</li>
      ))}
      {files.map(({ indicatorId, row, name, what }) => (
        <li key={`${what}${indicatorId}${name}`}>
          {what === 'added' ? '新增' : '删除'}佐证材料“{name}”{row && `（${row}）`}
        </li>
      ))}
      {scores.map((score) => (
        <li key={`${score.indicatorId}${score.what}`}>
          <Row of={score} name={score.indicatorId && score.what} />
          <FromTo what={score.indicatorId ? '得分' : score.what} from={score.from} to={score.to} />
        </li>
      ))}
    </ul>
  );
}

function Row({ of, name }: { readonly of: SubmittedChange | ScoreChange; readonly name: string | null }) {
  if (!of.indicatorId) return null;
  return (
    <>
      <TextLink href={`#row-${of.indicatorId}`}>{name}</TextLink>{' '}
    </>
  );
}
