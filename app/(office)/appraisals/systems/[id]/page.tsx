import type { Metadata } from 'next';
import { SystemEditor } from '@/components/appraisal/system-editor';
import { SystemFacts } from '@/components/appraisal/system-facts';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { systemDetails } from '@/lib/appraisal-systems/queries';
import { load } from '@/lib/operation/page';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await load(systemDetails, { ownId: (await params).id });
  return { title: `评价指标体系：${title}` };
}

/** A draft to be changed by those who may; everything else to be read. */
export default async function SystemPage({ params }: Props) {
  const details = await load(systemDetails, { ownId: (await params).id });
  const { title, version, draft, mayManage, revision } = details;
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '绩效评价', href: '/appraisals' },
          { label: '评价指标体系', href: '/appraisals/systems' },
        ]}
        title={title}
        tags={<Tag tone={draft ? 'warning' : 'good'}>{draft ? '草稿' : '已发布'}</Tag>}
      >
        第 {version} 版。{draft ? '发布后才能用于绩效评价。' : '已发布的版本不能修改。'}
      </PageHeader>
      {draft && mayManage ? (
        <SystemEditor key={revision} details={details} />
      ) : (
        <SystemFacts details={details} />
      )}
    </>
  );
}
