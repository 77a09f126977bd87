import type { Metadata } from 'next';
import { AcceptedFormat } from '@/components/import/accepted-format';
import { UploadForm } from '@/components/import/upload-form';
import { PageHeader } from '@/components/ui/page-header';
import { uploadLimit } from '@/lib/imports/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '上传预算文本' };

export default async function NewImportPage() {
  const { maxBytes } = await load(uploadLimit, {});
  return (
    <>
      <PageHeader breadcrumb={[{ label: '导入预算文本', href: '/admin/imports' }]} title="上传预算文本">
        上传后先预览，确认之前不写入任何数据。
      </PageHeader>
      <div className="max-w-3xl">
        <UploadForm maxBytes={maxBytes} />
        <AcceptedFormat />
      </div>
    </>
  );
}
