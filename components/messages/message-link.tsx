'use client';

import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { readMessagesAction } from '@/lib/messages/actions';

/** To what a message is about; whoever goes there has read it. */
export function MessageLink({
  messageId,
  href,
  isRead,
  children,
}: {
  readonly messageId: string;
  readonly href: string;
  readonly isRead: boolean;
  readonly children: ReactNode;
}) {
  function read() {
    if (isRead) return;
    // It only stays unread where the server is not reached, and the page that opens says so itself.
    readMessagesAction({ messageId }).catch((error: unknown) => console.debug('message not marked', error));
  }
  return (
    <TextLink href={href} onClick={read}>
      {children}
    </TextLink>
  );
}
