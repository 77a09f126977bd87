import type { Metadata } from 'next';
import { PasswordChangeForm } from '@/components/account/password-change-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { currentAccount } from '@/lib/users/queries';

export const metadata: Metadata = { title: '修改密码' };

export default async function ChangePasswordPage() {
  const { login, mustChangePassword } = await load(currentAccount, {});
  return (
    <>
      <PageHeader title={mustChangePassword ? '设置您自己的密码' : '修改密码'} />
      {mustChangePassword && (
        <Alert tone="info" title="首次登录须先设置新密码">
          您现在用的是系统给出的初始密码，别人可能见过它。设置新密码后即可使用全部功能。
        </Alert>
      )}
      <Card>
        <p className="mb-4 text-muted">
          登录名 <b className="text-ink">{login}</b>。保存后，这个账号在其他电脑上的登录会全部退出。
        </p>
        <PasswordChangeForm login={login} />
      </Card>
    </>
  );
}
