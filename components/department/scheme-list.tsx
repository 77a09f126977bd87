import { CopyStandard, ReviseStandard } from '@/components/own-standard/standard-actions';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { SchemeList, SchemeRow } from '@/lib/department-schemes/types';
import { SCHEME } from './scheme-standard';

/** The scheme that ships and the unit's own, with what may be done with each. */
export function SchemeTable({ list: { rows, mayManage } }: { readonly list: SchemeList }) {
  return (
    <Card title={`评分标准（${rows.length} 个版本）`} flush>
      <Table caption="部门整体支出的评分标准" stacked>
        <thead>
          <tr>
            <Th>名称</Th>
            <Th>分值</Th>
            <Th className="w-40">状态</Th>
            <Th className="w-28">用于年度</Th>
            {mayManage && <Th className="w-44">操作</Th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id}@${row.version}`}>
              <Th scope="row">
                {row.ownId === null ? (
                  row.title
                ) : (
                  <TextLink href={`/department/schemes/${row.ownId}`}>{row.title}</TextLink>
                )}
                <span className="block text-sm font-normal text-muted">第 {row.version} 版</span>
              </Th>
              <Td label="分值">{row.weights}</Td>
              <Td label="状态">
                <State row={row} />
              </Td>
              <Td label="用于年度">{row.years.length > 0 ? row.years.join('、') : '—'}</Td>
              {mayManage && (
                <Td label="操作">
                  <span className="flex flex-wrap gap-2">
                    {!row.draft && <CopyStandard standard={SCHEME} ownId={row.ownId} title={row.title} />}
                    {row.mayRevise && row.ownId !== null && (
                      <ReviseStandard standard={SCHEME} ownId={row.ownId} title={row.title} />
                    )}
                  </span>
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function State({ row: { ownId, draft, publishedAt, publishedByName } }: { readonly row: SchemeRow }) {
  if (ownId === null) return <Tag>系统提供</Tag>;
  if (draft) return <Tag tone="warning">草稿</Tag>;
  return (
    <>
      <Tag tone="good">已发布</Tag>
      {publishedAt && (
        <span className="block text-sm text-muted">
          {publishedByName} {formatDateTime(new Date(publishedAt))}
        </span>
      )}
    </>
  );
}
