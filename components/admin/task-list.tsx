import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { AdministratorTasks } from '@/lib/users/types';

const ACCOUNTS = '/admin/users?state=';

/** The accounts that wait for something, each with where to do it; what has nothing waiting says so. */
export function TaskList({ tasks }: { tasks: AdministratorTasks }) {
  const lines = [
    { count: tasks.notInvited, words: '个账号还没有邀请，或邀请链接已过期', href: `${ACCOUNTS}NOT_INVITED` },
    { count: tasks.invited, words: '个账号已邀请，本人还没有设置密码', href: `${ACCOUNTS}INVITED` },
    { count: tasks.reset, words: '个账号已重置，本人还没有设置新密码', href: `${ACCOUNTS}RESET` },
    { count: tasks.disabled, words: '个账号已停用', href: `${ACCOUNTS}DISABLED` },
  ].filter(({ count }) => count > 0);
  return (
    <Card title="账号">
      {lines.length === 0 && <Tag tone="good">所有账号都已启用</Tag>}
      <ul>
        {lines.map(({ count, words, href }) => (
          <li key={href} className="py-1">
            <TextLink href={href}>
              <b>{count}</b> {words}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
