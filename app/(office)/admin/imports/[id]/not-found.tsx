import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export default function ImportNotFound() {
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '导入预算文本', href: '/admin/imports' }]}
        title="没有这次导入，或预览已不在"
      >
        预览取消后即删除，24 小时未确认的也会删除。需要时请重新上传文件。
      </PageHeader>
      <ButtonLink href="/admin/imports/new" variant="primary">
        重新上传
      </ButtonLink>
    </>
  );
}
