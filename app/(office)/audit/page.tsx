import { FileDown } from 'lucide-react';
import type { Metadata } from 'next';
import { LogCheck } from '@/components/audit/log-check';
import { LogFilterBar } from '@/components/audit/log-filters';
import { LogSteps } from '@/components/audit/log-steps';
import { LogTable } from '@/components/audit/log-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { auditLog } from '@/lib/audit-log/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '操作日志' };

const PATH = '/audit';

export default async function AuditPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const log = await load(auditLog, params);
  const { entries, lastCheck, more, exportLimit } = log;
  return (
    <>
      <PageHeader
        title="操作日志"
        actions={
          more ? (
            <span className="text-sm text-muted">
              一次最多导出 {exportLimit} 条，请先用日期或条件缩小范围。
            </span>
          ) : (
            <ButtonLink
              href={hrefWith('/api/audit/log.xlsx', params, { page: null })}
              download=""
              icon={<FileDown aria-hidden className="size-4" />}
            >
              导出 Excel
            </ButtonLink>
          )
        }
      >
        谁在什么时候做了什么，从什么改为什么，为什么。日志只能追加，每条带有上一条的校验值，改动和删除都能查出。
      </PageHeader>
      <LogCheck last={lastCheck} />
      <LogFilterBar path={PATH} params={params} log={log} />
      <Card flush>
        {entries.length > 0 ? (
          <LogTable path={PATH} params={params} entries={entries} />
        ) : (
          <EmptyState title="没有符合条件的记录">换一个条件，或清除筛选。</EmptyState>
        )}
      </Card>
      <LogSteps path={PATH} params={params} log={log} />
    </>
  );
}
