'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import { disableUser, enableUser, issueLink } from '@/lib/users/actions';
import type { AccountDetails, IssuedLink } from '@/lib/users/types';
import { ChangeAccountDialog } from './change-account-dialog';
import { IssuedLinkPanel } from './issued-link-panel';

type Props = { account: AccountDetails };

/** What an administrator can do with an account, and the link that came of it. */
export function AccountActions({ account }: Props) {
  const [link, setLink] = useState<IssuedLink | null>(null);
  const router = useRouter();
  const target = { userId: account.id, version: account.version };

  async function issue() {
    const result = await issueLink(target);
    if (result.ok) setLink(result.value);
    return result;
  }

  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        {account.state === 'DISABLED' ? (
          <EnableDialog account={account} />
        ) : (
          !account.isSelf && <LinkDialog account={account} onConfirm={issue} />
        )}
        <ChangeAccountDialog account={account} />
        {account.state !== 'DISABLED' && !account.isSelf && (
          <ReasonDialog
            title={`停用 ${account.name} 的账号`}
            consequence={disableConsequence(account)}
            confirmLabel="停用账号"
            danger
            reasonLabel="停用原因"
            trigger={<Button variant="danger">停用账号</Button>}
            onConfirm={(reason) => disableUser({ ...target, reason })}
            onDone={() => {
              setLink(null);
              toast.success('账号已停用');
              router.refresh();
            }}
          />
        )}
      </div>
      {account.isSelf && (
        <Alert>这是您自己的账号：修改密码请用右上角的菜单，停用须由另一位系统管理员操作。</Alert>
      )}
      {link && <IssuedLinkPanel link={link} />}
    </>
  );
}

function disableConsequence({ projects }: AccountDetails): string {
  const ended = '此人的登录立即中断，未使用的链接失效；已填报的内容和操作记录保留。';
  return projects.length > 0
    ? `${ended}名下有 ${projects.length} 个项目，停用后请调整给其他项目责任人。`
    : ended;
}

const LINK_WORDS = {
  NOT_INVITED: {
    label: '生成邀请链接',
    consequence: '生成一个 7 天内有效、只能使用一次的链接，由本人打开后设置密码。',
  },
  INVITED: { label: '重新生成邀请链接', consequence: '此前发给本人的链接随即失效，须改用新链接。' },
  ACTIVE: {
    label: '重置密码',
    consequence: '原密码立即作废，此人正在进行的登录会中断，须用新链接重新设置密码。',
  },
  RESET: { label: '重新生成重置链接', consequence: '此前发给本人的链接随即失效，须改用新链接。' },
} as const;

function LinkDialog({
  account,
  onConfirm,
}: Props & { onConfirm: () => Promise<Awaited<ReturnType<typeof issueLink>>> }) {
  const router = useRouter();
  if (account.state === 'DISABLED') return null;
  const { label, consequence } = LINK_WORDS[account.state];
  return (
    <ConfirmDialog
      title={`${label}：${account.name}`}
      consequence={consequence}
      confirmLabel={label}
      danger={account.state === 'ACTIVE'}
      trigger={<Button variant={account.state === 'NOT_INVITED' ? 'primary' : 'secondary'}>{label}</Button>}
      onConfirm={onConfirm}
      onDone={() => router.refresh()}
    />
  );
}

function EnableDialog({ account }: Props) {
  const router = useRouter();
  return (
    <ConfirmDialog
      title={`启用 ${account.name} 的账号`}
      consequence="账号恢复使用。原来设置过密码的仍用原密码登录；没有设置过的，请再生成邀请链接。"
      confirmLabel="启用账号"
      trigger={<Button variant="primary">启用账号</Button>}
      onConfirm={() => enableUser({ userId: account.id, version: account.version })}
      onDone={() => {
        toast.success('账号已启用');
        router.refresh();
      }}
    />
  );
}
