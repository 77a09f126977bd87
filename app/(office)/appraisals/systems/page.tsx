import type { Metadata } from 'next';
import { SystemTable } from '@/components/appraisal/system-list';
import { PageHeader } from '@/components/ui/page-header';
import { systemList } from '@/lib/appraisal-systems/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '评价指标体系' };

export default async function SystemsPage() {
  const list = await load(systemList, {});
  return (
    <>
      <PageHeader breadcrumb={[{ label: '绩效评价', href: '/appraisals' }]} title="评价指标体系">
        绩效评价评分表的指标、分值和评价标准。系统提供的体系可以复制、修改、发布为本单位的体系，开始绩效评价时选用；已开始的评价不受影响。
      </PageHeader>
      <SystemTable list={list} />
    </>
  );
}
