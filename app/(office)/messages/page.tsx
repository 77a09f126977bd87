import type { Metadata } from 'next';
import { MailForm } from '@/components/messages/mail-form';
import { MessageItems } from '@/components/messages/message-list';
import { ReadAllButton } from '@/components/messages/read-all-button';
import { Card } from '@/components/ui/card';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { listMessages, mailSettings } from '@/lib/messages/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '消息' };

const PATH = '/messages';

export default async function MessagesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const [list, settings] = await Promise.all([load(listMessages, params), load(mailSettings, {})]);
  const { messages, unread, all, show, page, pageSize } = list;
  return (
    <>
      <PageHeader title="消息" actions={unread > 0 && <ReadAllButton />}>
        自评表提交、退回、评价通过、重新评价，以及期限临近和逾期，都会在这里告诉您。
      </PageHeader>
      <LinkTabs
        label="消息"
        tabs={[
          { href: PATH, label: '全部', count: all, current: show === 'all' },
          { href: `${PATH}?show=unread`, label: '未读', count: unread, current: show === 'unread' },
        ]}
      />
      <Card flush>
        {messages.length > 0 ? (
          <MessageItems messages={messages} />
        ) : (
          <EmptyState title={show === 'unread' ? '没有未读的消息' : '还没有消息'}>
            有与您有关的提交、退回或期限时，会显示在这里。
          </EmptyState>
        )}
      </Card>
      <Pagination
        path={PATH}
        params={params}
        page={page}
        pageSize={pageSize}
        total={show === 'unread' ? unread : all}
      />
      <Card title="邮件提醒">
        <MailForm {...settings} />
      </Card>
    </>
  );
}
