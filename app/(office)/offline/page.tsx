import { FileSpreadsheet } from 'lucide-react';
import type { Metadata } from 'next';
import { OfflineUpload } from '@/components/offline/offline-upload';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { offlineChoices } from '@/lib/offline-forms/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '离线填报' };

type Props = { readonly searchParams: Promise<{ year?: string }> };

export default async function OfflinePage({ searchParams }: Props) {
  const { year } = await searchParams;
  const choices = await load(offlineChoices, { year });
  if (choices.fiscalYear === null) {
    return (
      <>
        <PageHeader title="离线填报" />
        <EmptyState title="还没有可以填报的项目">预算文本导入后，可以在这里下载 Excel 填报表。</EmptyState>
      </>
    );
  }
  const { fiscalYear, open, indicators, closed, maxBytes } = choices;
  return (
    <>
      <PageHeader title="离线填报">
        {fiscalYear}年度。把自评表下载为 Excel，离线填好后上传；只写入草稿，提交仍在各项目的填报页进行。
      </PageHeader>
      <Card title="下载填报表" className="max-w-3xl">
        <p className="mb-3">
          可填报的项目 {open} 个，绩效指标 {indicators} 条。
          {closed > 0 && `另有 ${closed} 个项目已提交、已评价或不参评，不在表中。`}
        </p>
        {open > 0 && (
          <ButtonLink
            href={`/api/offline/forms.xlsx?year=${fiscalYear}`}
            download=""
            icon={<FileSpreadsheet aria-hidden className="size-4" />}
          >
            下载离线填报表
          </ButtonLink>
        )}
      </Card>
      <OfflineUpload maxBytes={maxBytes} />
    </>
  );
}
