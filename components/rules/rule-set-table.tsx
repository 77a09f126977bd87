import { Table, Td, Th } from '@/components/table/table';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/core/clock';
import type { RuleSetName, RuleSetRow } from '@/lib/rules/types';
import { ruleSetHref } from './rule-set-href';

/** 系统自带, 草稿 or 已发布. */
export function RuleSetTag({ shipped, draft }: Pick<RuleSetRow, 'shipped' | 'draft'>) {
  if (shipped) return <Tag>系统自带</Tag>;
  return draft ? <Tag tone="warning">草稿</Tag> : <Tag tone="good">已发布</Tag>;
}

/** What a set was made from, in words. */
export function origin({ ruleSetId }: RuleSetName, basedOn: RuleSetName): string {
  return basedOn.ruleSetId === ruleSetId
    ? `由第 ${basedOn.version} 版修订`
    : `复制自：${basedOn.title} 第 ${basedOn.version} 版`;
}

/** Rule sets, shipped ones first, with where they are used. */
export function RuleSetTable({ rows }: { readonly rows: readonly RuleSetRow[] }) {
  return (
    <Table caption="评分规则" stickyHeader stacked>
      <thead>
        <tr>
          <Th>名称</Th>
          <Th className="w-56">编号和版本</Th>
          <Th className="w-28">状态</Th>
          <Th className="w-28">采用年度</Th>
          <Th numeric className="w-28">
            计分项目
          </Th>
          <Th numeric className="w-28">
            发布日期
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.ruleSetId}@${row.version}`}>
            <Th scope="row">
              <TextLink href={ruleSetHref(row)}>{row.title}</TextLink>
              {row.basedOn && (
                <span className="block text-xs font-normal text-muted">{origin(row, row.basedOn)}</span>
              )}
            </Th>
            <Td label="编号和版本">
              {row.ruleSetId} 第 {row.version} 版
            </Td>
            <Td label="状态">
              <RuleSetTag {...row} />
            </Td>
            <Td label="采用年度">{row.years.length > 0 ? row.years.join('、') : '—'}</Td>
            <Td numeric label="计分项目">
              {row.projects > 0 ? `${row.projects} 个` : '—'}
            </Td>
            <Td numeric label="发布日期">
              {row.publishedAt ? formatDate(new Date(row.publishedAt)) : '—'}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
