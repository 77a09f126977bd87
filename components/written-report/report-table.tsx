import { Table, Td, Th } from '@/components/table/table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/core/clock';
import type { ReportItem } from '@/lib/written-reports/types';
import { AskAfterAll, NoLongerAsk } from './ask-reports';
import { ReportTag } from './report-tag';

/** The 自评报告 of a year, one project a row. */
export function ReportTable({
  items,
  mayAsk,
}: {
  readonly items: readonly ReportItem[];
  readonly mayAsk: boolean;
}) {
  if (items.length === 0) {
    return (
      <EmptyState title="还没有须写自评报告的项目">
        {mayAsk
          ? '选择须写报告的项目后，责任人会收到消息，并在“我的填报”中看到。'
          : '评价人员指定后会列在这里。'}
      </EmptyState>
    );
  }
  return (
    <Table caption="自评报告" stickyHeader stacked>
      <thead>
        <tr>
          <Th>项目</Th>
          <Th className="w-28">责任人</Th>
          <Th className="w-24">要求</Th>
          <Th className="w-36">状态</Th>
          <Th className="w-44">完成</Th>
          <Th className="w-44">操作</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Line key={item.projectId} item={item} mayAsk={mayAsk} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ item, mayAsk }: { readonly item: ReportItem; readonly mayAsk: boolean }) {
  const { projectId, code, name, ownerName, asked, state, finishedAt, finishedByName } = item;
  return (
    <tr>
      <Th scope="row">
        <TextLink href={`/projects/${projectId}/written-report`}>{name}</TextLink>
        <span className="block text-xs font-normal text-muted">{code}</span>
      </Th>
      <Td label="责任人">{ownerName ?? '未指定'}</Td>
      <Td label="要求">{asked ? '须写' : <span className="text-muted">自行撰写</span>}</Td>
      <Td label="状态">
        <ReportTag standing={item} />
      </Td>
      <Td label="完成">
        {finishedAt === null ? (
          <span className="text-muted">未完成</span>
        ) : (
          `${finishedByName} ${formatDate(new Date(finishedAt))}`
        )}
      </Td>
      <Td>
        <div className="flex flex-wrap gap-1">
          {state === 'FINISHED' && (
            <ButtonLink size="small" href={`/api/projects/${projectId}/written-report.pdf`} download="">
              PDF<span className="sr-only">：{name}</span>
            </ButtonLink>
          )}
          {mayAsk &&
            (asked ? <NoLongerAsk {...{ projectId, name }} /> : <AskAfterAll {...{ projectId, name }} />)}
        </div>
      </Td>
    </tr>
  );
}
