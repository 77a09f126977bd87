import { Table, Td, Th } from '@/components/table/table';
import { Link } from '@/components/ui/link';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { LogEntry } from '@/lib/audit-log/types';
import { ChangeList } from './change-list';

/** Who did what when, to what, from → to, and why. */
export function LogTable({
  path,
  params,
  entries,
}: {
  path: string;
  params: QueryParams;
  entries: readonly LogEntry[];
}) {
  return (
    <Table caption="操作日志" stacked>
      <thead>
        <tr>
          <Th className="w-16">编号</Th>
          <Th className="w-36">时间（北京）</Th>
          <Th className="w-28">操作人</Th>
          <Th className="w-36">操作</Th>
          <Th className="w-56">对象</Th>
          <Th>内容</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="align-top">
            <Td label="编号">{entry.id}</Td>
            <Td label="时间">{entry.time}</Td>
            <Td label="操作人">
              <div>
                {entry.actorName}
                {entry.actorLogin && <span className="block text-sm text-muted">{entry.actorLogin}</span>}
              </div>
            </Td>
            <Td label="操作">{entry.action}</Td>
            <Td label="对象">
              <Subject entry={entry} href={(id) => hrefWith(path, params, { project: id, page: null })} />
            </Td>
            <Td>
              <ChangeList changes={entry.changes} shown={3} />
              {entry.reason && <p className="whitespace-pre-line">原因：{entry.reason}</p>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Subject({ entry, href }: { entry: LogEntry; href: (projectId: string) => string }) {
  const { subjectName, projectId, projectCode, unitName } = entry;
  return (
    <div className="min-w-0">
      {projectId && projectCode ? (
        <Link href={href(projectId)} title="只看这个项目" className="text-action hover:underline">
          {subjectName}
        </Link>
      ) : (
        subjectName
      )}
      {unitName && <span className="block text-sm text-muted">{unitName}</span>}
    </div>
  );
}
