import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/account/sign-in-form';
import { PublicFrame } from '@/components/frame/public-frame';
import { Alert } from '@/components/ui/alert';
import type { QueryParams } from '@/components/ui/query-href';
import { TextLink } from '@/components/ui/text-link';
import { perform } from '@/lib/operation/action';
import { currentAccount } from '@/lib/users/queries';
import { signInParams } from '@/lib/users/schema';

export const metadata: Metadata = { title: '登录' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const { next, login, done } = signInParams.parse(await searchParams);
  const account = await perform(currentAccount, {});
  if (account.ok) redirect(next);
  return (
    <PublicFrame
      title="登录"
      footer={
        <>
          <p>
            账号由本单位的系统管理员创建，首次登录请用管理员发来的一次性链接设置密码。忘记密码时，请管理员重置。
          </p>
          <p className="mt-2">
            收到一份自评表或报告，想知道是否真实有效？<TextLink href="/verify">核验文件</TextLink>
          </p>
        </>
      }
    >
      {done && <Alert tone="good">密码已设置，请用新密码登录。</Alert>}
      <SignInForm login={login} next={next} />
    </PublicFrame>
  );
}
