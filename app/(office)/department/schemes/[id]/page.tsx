import type { Metadata } from 'next';
import { SchemeEditor } from '@/components/department/scheme-editor';
import { SchemeFacts } from '@/components/department/scheme-facts';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { schemeDetails } from '@/lib/department-schemes/queries';
import { load } from '@/lib/operation/page';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await load(schemeDetails, { ownId: (await params).id });
  return { title: `评分标准：${title}` };
}

/** A draft to be changed by those who may; everything else to be read. */
export default async function SchemePage({ params }: Props) {
  const details = await load(schemeDetails, { ownId: (await params).id });
  const { title, version, draft, mayManage, revision } = details;
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '部门整体自评', href: '/department' },
          { label: '部门整体评分标准', href: '/department/schemes' },
        ]}
        title={title}
        tags={<Tag tone={draft ? 'warning' : 'good'}>{draft ? '草稿' : '已发布'}</Tag>}
      >
        第 {version} 版。{draft ? '发布后才能用于部门整体自评。' : '已发布的版本不能修改。'}
      </PageHeader>
      {draft && mayManage ? (
        <SchemeEditor key={revision} details={details} />
      ) : (
        <SchemeFacts details={details} />
      )}
    </>
  );
}
