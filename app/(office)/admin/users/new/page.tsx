import type { Metadata } from 'next';
import { NewAccountForm } from '@/components/admin/new-account-form';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { listUnits } from '@/lib/units/queries';

export const metadata: Metadata = { title: '新建账号' };

export default async function NewAccountPage() {
  const units = await load(listUnits, {});
  return (
    <>
      <PageHeader breadcrumb={[{ label: '账号', href: '/admin/users' }]} title="新建账号">
        创建后给出一个一次性链接，由本人设置密码。项目责任人通常随预算文本导入，不必逐个新建。
      </PageHeader>
      <NewAccountForm units={units} />
    </>
  );
}
