import { Table, Td, Th } from '@/components/table/table';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { YearAppraisals } from '@/lib/appraisals/types';
import { formatDate } from '@/lib/core/clock';

/** The appraisals of a year, one project a row. */
export function AppraisalList({ items }: Pick<YearAppraisals, 'items'>) {
  if (items.length === 0) {
    return (
      <EmptyState title="还没有开始绩效评价的项目">
        在“项目”中打开要评价的项目，从“绩效评价”开始；自评表评价通过的项目才能开始。
      </EmptyState>
    );
  }
  return (
    <Table caption="绩效评价" stickyHeader stacked>
      <thead>
        <tr>
          <Th>项目</Th>
          <Th className="w-28">责任人</Th>
          <Th className="w-28">状态</Th>
          <Th numeric className="w-28">
            得分
          </Th>
          <Th className="w-20">等级</Th>
          <Th className="w-44">最近操作</Th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ projectId, code, name, approved, total, grade, ...one }) => (
          <tr key={projectId}>
            <Th scope="row">
              <TextLink href={`/projects/${projectId}/appraisal`}>{name}</TextLink>
              <span className="block text-xs font-normal text-muted">{code}</span>
            </Th>
            <Td label="责任人">{one.ownerName ?? '未指定'}</Td>
            <Td label="状态">
              <Tag tone={approved ? 'good' : 'info'}>{approved ? '已定稿' : '评分中'}</Tag>
            </Td>
            <Td numeric label="得分">
              {total ?? '—'}
            </Td>
            <Td label="等级">{grade ?? '—'}</Td>
            <Td label="最近操作">
              {one.changedByName} {formatDate(new Date(one.changedAt))}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
