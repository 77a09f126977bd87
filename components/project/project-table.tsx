import { ScoreLink } from '@/components/evaluation/score-link';
import { StateTag } from '@/components/review/state-tag';
import { DeadlineTag } from '@/components/stages/deadline-tag';
import { SortTh } from '@/components/table/sort-th';
import { Table, Td, Th } from '@/components/table/table';
import type { QueryParams } from '@/components/ui/query-href';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { WaitingFor } from '@/components/waiting/waiting-for';
import { Dec, formatPercent } from '@/lib/core/decimal';
import type { ProjectList, ProjectListRow } from '@/lib/projects/types';
import { ExemptionTag } from './exemption-tag';
import { Money } from './money';

type Sorting = {
  readonly sort: string;
  readonly order: 'asc' | 'desc';
  readonly path: string;
  readonly params: QueryParams;
};

/** The projects of a year. Without scores for those who may not see any. */
export function ProjectTable({ list, sorting }: { list: ProjectList; sorting: Sorting }) {
  return (
    <Table caption="项目" stickyHeader stacked>
      <thead>
        <tr>
          <SortTh column="position" label="序号" numeric {...sorting} />
          <Th className="max-lg:!hidden">项目编码</Th>
          <SortTh column="name" label="项目" {...sorting} />
          <SortTh column="owner" label="责任人" {...sorting} />
          <SortTh column="total" label="总额（万元）" numeric first="desc" {...sorting} />
          <SortTh column="state" label="状态" {...sorting} />
          <Th numeric>已填指标</Th>
          {list.showsScores && (
            <>
              <SortTh column="rate" label="执行率" numeric {...sorting} />
              <SortTh column="score" label="得分" numeric {...sorting} />
              <Th>等级</Th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <ProjectRow key={row.id} row={row} showsScores={list.showsScores} />
        ))}
      </tbody>
    </Table>
  );
}

function ProjectRow({ row, showsScores }: { row: ProjectListRow; showsScores: boolean }) {
  return (
    <tr>
      <Td numeric className="text-muted max-sm:!hidden">
        {row.position}
      </Td>
      <Td className="text-xs text-muted max-lg:!hidden">{row.code}</Td>
      <Th scope="row" className="min-w-48 !bg-transparent">
        <TextLink href={`/projects/${row.id}`}>{row.name}</TextLink>
        <span className="block text-xs font-normal text-muted lg:hidden">{row.code}</span>
      </Th>
      <Td label="责任人" className="whitespace-nowrap">
        {row.ownerName ?? '—'}
      </Td>
      <Td label="总额（万元）" numeric>
        <Money amount={row.total} />
      </Td>
      <Td label="状态">
        <span className="flex flex-wrap gap-1">
          {row.participates ? <StateTag state={row.state} /> : <ExemptionTag kind={row.exemptionKind} />}
          <DeadlineTag deadline={row.deadline} />
          {!row.isPublic && <Tag icon={null}>不公开</Tag>}
        </span>
        <WaitingFor waiting={row.waiting} />
      </Td>
      <Td label="已填指标" numeric>
        {row.participates ? `${row.reportedCount} / ${row.indicatorCount}` : '—'}
      </Td>
      {showsScores && (
        <>
          <Td label="执行率" numeric>
            {row.executionRate === null ? '—' : formatPercent(new Dec(row.executionRate))}
          </Td>
          <Td label="得分" numeric>
            {row.score && row.participates ? (
              <ScoreLink projectId={row.id} subject={row.name} score={row.score} />
            ) : (
              '—'
            )}
          </Td>
          <Td label="等级">{row.grade ?? '—'}</Td>
        </>
      )}
    </tr>
  );
}
