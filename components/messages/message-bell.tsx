'use client';

import { Bell } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { useUnread } from './use-unread';

const MOST = 99;

/** The way to the messages, with how many are unread. */
export function MessageBell({ initial }: { readonly initial: number }) {
  const unread = useUnread(initial);
  const label = unread > 0 ? `消息，${unread} 条未读` : '消息';
  return (
    <Link
      href="/messages"
      aria-label={label}
      title={label}
      className="relative flex min-h-9 min-w-9 shrink-0 items-center justify-center rounded text-muted hover:bg-action-soft hover:text-action"
    >
      <Bell aria-hidden className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute -right-0.5 -top-0.5 min-w-4 rounded-full bg-action-fill px-1 text-center text-xs leading-4 text-on-fill"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
