'use client';

import { Download } from 'lucide-react';
import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { formatDateTime } from '@/lib/core/clock';
import type { IssuedLink } from '@/lib/users/types';
import { linkAddress } from './link-address';
import { linksCsv, linksForPasting } from './links-csv';

function download(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}

/** The links of a whole unit, shown this once: to be downloaded or pasted into a sheet. */
export function IssuedLinkTable({ links, unitName }: { links: readonly IssuedLink[]; unitName: string }) {
  const { origin } = window.location;
  return (
    <>
      <Alert tone="good" live title={`已为 ${links.length} 位项目责任人生成邀请链接，只显示这一次`}>
        离开本页前请下载或复制，再分别交给本人。每个链接只能使用一次，
        {formatDateTime(new Date(links[0]!.expiresAt))} 前有效。
      </Alert>
      <Card
        flush
        title={`${unitName}：邀请链接`}
        aside={
          <div className="flex flex-wrap gap-2">
            <CopyButton text={linksForPasting(links, origin)} label="复制全部（可粘贴到 Excel）" />
            <Button
              size="small"
              icon={<Download aria-hidden className="size-3.5" />}
              onClick={() => download(linksCsv(links, origin), `邀请链接-${unitName}.csv`)}
            >
              下载 CSV
            </Button>
          </div>
        }
      >
        <Table caption={`${unitName}的邀请链接`} stacked>
          <thead>
            <tr>
              <Th>姓名</Th>
              <Th>登录名</Th>
              <Th>链接</Th>
              <Th>复制</Th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ userId, name, login, token }) => (
              <tr key={userId}>
                <Th scope="row">{name}</Th>
                <Td label="登录名">{login}</Td>
                <Td label="链接" className="select-all break-all">
                  {linkAddress(origin, token)}
                </Td>
                <Td label="复制">
                  <CopyButton text={linkAddress(origin, token)} label="复制链接" />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </>
  );
}
