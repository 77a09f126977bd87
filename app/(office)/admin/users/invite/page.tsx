import type { Metadata } from 'next';
import { InviteOwnersForm } from '@/components/admin/invite-owners-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { administratorTasks } from '@/lib/users/queries';

export const metadata: Metadata = { title: '批量邀请责任人' };

export default async function InvitePage({ searchParams }: { searchParams: Promise<{ unit?: string }> }) {
  const { unit } = await searchParams;
  const { units } = await load(administratorTasks, {});
  const chosen = units.find(({ code }) => code === unit) ?? units[0];
  return (
    <>
      <PageHeader breadcrumb={[{ label: '账号', href: '/admin/users' }]} title="批量邀请责任人">
        为一个单位尚未设置密码的全部项目责任人各生成一个一次性链接，7 天内有效。
      </PageHeader>
      {chosen ? (
        <InviteOwnersForm units={units} unitCode={chosen.code} />
      ) : (
        <EmptyState
          title="还没有单位"
          action={
            <ButtonLink href="/admin/imports/new" variant="primary">
              导入预算文本
            </ButtonLink>
          }
        >
          单位和项目责任人随预算文本建立。
        </EmptyState>
      )}
    </>
  );
}
