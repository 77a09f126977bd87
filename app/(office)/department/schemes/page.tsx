import type { Metadata } from 'next';
import { SchemeTable } from '@/components/department/scheme-list';
import { PageHeader } from '@/components/ui/page-header';
import { schemeList } from '@/lib/department-schemes/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '部门整体评分标准' };

export default async function SchemesPage() {
  const list = await load(schemeList, {});
  return (
    <>
      <PageHeader breadcrumb={[{ label: '部门整体自评', href: '/department' }]} title="部门整体评分标准">
        各部分的分值和预算管理情况的评分项目。系统提供的标准可以复制、修改、发布为本单位的标准，再在部门整体自评中选用。
      </PageHeader>
      <SchemeTable list={list} />
    </>
  );
}
