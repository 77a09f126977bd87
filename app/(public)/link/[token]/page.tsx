import type { Metadata } from 'next';
import { LinkForm } from '@/components/account/link-form';
import { PublicFrame } from '@/components/frame/public-frame';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { perform } from '@/lib/operation/action';
import { oneTimeLink } from '@/lib/users/queries';

export const metadata: Metadata = { title: '设置密码', referrer: 'no-referrer' };

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await perform(oneTimeLink, { token });
  if (!link.ok) {
    return (
      <PublicFrame title="链接不能使用">
        <Alert tone="bad">{link.error.message}</Alert>
        <ButtonLink href="/sign-in">已经设置过密码，去登录</ButtonLink>
      </PublicFrame>
    );
  }
  const { name, login, purpose } = link.value;
  return (
    <PublicFrame title="设置密码" footer="链接只能使用一次，设置后请用登录名和新密码登录。">
      <p className="mb-4">
        {name}，您好。{purpose === 'INVITE' ? '您的账号已经创建' : '您的密码已被重置'}，登录名是{' '}
        <b className="select-all">{login}</b>，请设置新密码。
      </p>
      <LinkForm token={token} login={login} />
    </PublicFrame>
  );
}
