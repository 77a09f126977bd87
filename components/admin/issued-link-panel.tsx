'use client';

import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { CopyButton } from '@/components/ui/copy-button';
import { formatDateTime } from '@/lib/core/clock';
import type { IssuedLink } from '@/lib/users/types';
import { linkAddress } from './link-address';

/** A link that is shown this once: to be copied and handed to the person. */
export function IssuedLinkPanel({ link, children }: { link: IssuedLink; children?: ReactNode }) {
  const address = linkAddress(window.location.origin, link.token);
  const message = `${link.name}，您好。请打开以下链接设置绩效自评系统的密码（登录名 ${link.login}）：${address}`;
  return (
    <Alert
      tone="good"
      live
      title={`${link.name} 的${link.purpose === 'INVITE' ? '邀请' : '重置密码'}链接已生成，只显示这一次`}
    >
      <p>
        登录名 <b className="select-all">{link.login}</b>。请把链接交给本人：它只能使用一次，
        {formatDateTime(new Date(link.expiresAt))} 前有效。
      </p>
      <p className="my-2 select-all break-all rounded border border-line bg-paper px-2 py-1">{address}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={address} label="复制链接" />
        <CopyButton text={message} label="复制带说明的文字" />
        {children}
      </div>
    </Alert>
  );
}
