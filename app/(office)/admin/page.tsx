import type { Metadata } from 'next';
import { RecentImports } from '@/components/admin/recent-imports';
import { TaskList } from '@/components/admin/task-list';
import { UnitTaskTable } from '@/components/admin/unit-task-table';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { listImports } from '@/lib/imports/queries';
import { load } from '@/lib/operation/page';
import { administratorTasks } from '@/lib/users/queries';

export const metadata: Metadata = { title: '待办' };

export default async function AdministratorPage() {
  const [tasks, imports] = await Promise.all([load(administratorTasks, {}), load(listImports, {})]);
  return (
    <>
      <PageHeader
        title="待办"
        actions={
          <ButtonLink href="/admin/imports/new" variant={tasks.units.length === 0 ? 'primary' : 'secondary'}>
            导入预算文本
          </ButtonLink>
        }
      >
        账号、项目责任人和预算文本的管理。系统管理员不填报，也看不到得分。
      </PageHeader>
      <TaskList tasks={tasks} />
      {tasks.units.length > 0 && <UnitTaskTable units={tasks.units} />}
      <RecentImports imports={imports.slice(0, 5)} />
    </>
  );
}
