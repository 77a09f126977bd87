import { Table, Td, Th } from '@/components/table/table';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { ImportRow } from '@/lib/imports/types';
import { CancelPreview } from './cancel-preview';
import { committedInWords } from './committed-in-words';

/** Imports and open previews, the latest first. */
export function ImportTable({ imports }: { imports: readonly ImportRow[] }) {
  return (
    <Table caption="导入记录" stacked>
      <thead>
        <tr>
          <Th>文件</Th>
          <Th>单位</Th>
          <Th>年度</Th>
          <Th numeric>项目</Th>
          <Th numeric>指标</Th>
          <Th>上传</Th>
          <Th>状态</Th>
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
            <Td label="项目" numeric>
              {row.projectCount}
            </Td>
            <Td label="指标" numeric>
              {row.indicatorCount.toLocaleString('zh-CN')}
            </Td>
            <Td label="上传">
              {row.createdByName}
              <span className="block whitespace-nowrap text-muted">
                {formatDateTime(new Date(row.createdAt))}
              </span>
            </Td>
            <Td label="状态">
              <ImportState row={row} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ImportState({ row }: { row: ImportRow }) {
  if (row.committedAt) {
    return (
      <span>
        <Tag tone="good">已导入</Tag> {committedInWords(row)}
        <span className="block text-muted">
          {row.committedByName} {formatDateTime(new Date(row.committedAt))}
        </span>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      {row.problemCount > 0 ? (
        <Tag tone="bad">预览，{row.problemCount} 处问题</Tag>
      ) : (
        <Tag tone="warning">预览，待确认</Tag>
      )}
      <TextLink href={`/admin/imports/${row.id}`}>继续</TextLink>
      <CancelPreview importId={row.id} fileName={row.fileName} />
    </span>
  );
}
