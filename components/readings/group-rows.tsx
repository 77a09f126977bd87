'use client';

import { Checkbox } from '@/components/form/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { ReadingGroup, ReadingRow } from '@/lib/readings/types';
import type { StagedDecisions } from './use-staged';

/** The projects of a group; where there are several, single ones can be left out of the decision. */
export function GroupRows({
  group,
  staged,
}: {
  readonly group: ReadingGroup;
  readonly staged: StagedDecisions;
}) {
  const [only, ...others] = group.rows;
  if (only && others.length === 0) return <RowWords row={only} />;
  return (
    <Disclosure summary={`${group.rows.length} 条指标`} open={group.rows.some(({ wish }) => wish !== '')}>
      <ul className="space-y-1">
        {group.rows.map((row) => (
          <li key={row.indicatorId} className="flex flex-wrap items-center gap-x-2">
            {row.open && (
              <Checkbox
                label={`${row.projectName}：计入本次决定`}
                labelHidden
                checked={!staged.isLeftOut(row.indicatorId)}
                onChange={(event) => staged.leaveOut(row.indicatorId, !event.target.checked)}
              />
            )}
            <RowWords row={row} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function RowWords({ row }: { readonly row: ReadingRow }) {
  return (
    <p className="flex flex-wrap gap-x-2">
      <TextLink
        className="inline-flex min-h-6 items-center"
        href={`/projects/${row.projectId}/review#row-${row.indicatorId}`}
      >
        {row.projectName}
      </TextLink>
      {!row.open && <span className="text-muted">已评价，不能再改</span>}
      {row.wish && <span className="text-warning">责任人的意见：{row.wish}</span>}
    </p>
  );
}
