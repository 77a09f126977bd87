import type { Metadata } from 'next';
import { DownloadList } from '@/components/downloads/download-list';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { listDownloads } from '@/lib/downloads/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '下载任务' };

export default async function DownloadsPage() {
  const downloads = await load(listDownloads, {});
  return (
    <>
      <PageHeader breadcrumb={[{ label: '总览', href: '/overview' }]} title="下载任务">
        您要求生成的文件，生成后 7 天内可以下载。只有您本人能看到。
      </PageHeader>
      <Card flush>
        <DownloadList initial={downloads} />
      </Card>
    </>
  );
}
