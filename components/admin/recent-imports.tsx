import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { ImportRow } from '@/lib/imports/types';

export function RecentImports({ imports }: { imports: readonly ImportRow[] }) {
  return (
    <Card title="最近的导入" flush aside={<TextLink href="/admin/imports">全部</TextLink>}>
      {imports.length === 0 ? (
        <EmptyState title="还没有导入过预算文本">单位、项目和责任人账号都随预算文本建立。</EmptyState>
      ) : (
        <Table caption="最近的导入" stacked>
          <thead>
            <tr>
              <Th>文件</Th>
              <Th>单位</Th>
              <Th>年度</Th>
              <Th>状态</Th>
              <Th numeric>时间</Th>
            </tr>
          </thead>
          <tbody>
            {imports.map((row) => (
              <tr key={row.id}>
                <Th scope="row">
                  <TextLink href={`/admin/imports/${row.id}`}>{row.fileName}</TextLink>
                </Th>
                <Td label="单位">{row.unitName}</Td>
                <Td label="年度">{row.fiscalYear}</Td>
                <Td label="状态">
                  {row.state === 'COMMITTED' ? (
                    <Tag tone="good">已导入 {row.addedCount} 个项目</Tag>
                  ) : (
                    <Tag tone="warning">预览，待确认</Tag>
                  )}
                </Td>
                <Td label="时间" numeric>
                  {formatDateTime(new Date(row.committedAt ?? row.createdAt))}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
