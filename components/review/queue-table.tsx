import { ScoreLink } from '@/components/evaluation/score-link';
import { DeadlineTag } from '@/components/stages/deadline-tag';
import { Table, Td, Th } from '@/components/table/table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { WaitingFor } from '@/components/waiting/waiting-for';
import { formatDateTime } from '@/lib/core/clock';
import type { QueueRow } from '@/lib/reviews/types';
import { rateInWords, waitedInWords } from './figures';
import { gradeSoFar } from './grade-so-far';
import type { QueueList } from './queue-tabs';
import { StateTag } from './state-tag';

const SINCE: Readonly<Record<QueueList, string>> = {
  waiting: '已等待',
  returned: '退回后',
  approved: '评价时间',
  open: '状态起于',
};

const EMPTY: Readonly<Record<QueueList, { readonly title: string; readonly text: string }>> = {
  waiting: { title: '没有待评价的项目', text: '责任人提交后，项目会出现在这里。' },
  returned: { title: '没有已退回的项目', text: '退回后尚未重新提交的项目列在这里。' },
  approved: { title: '还没有已评价的项目', text: '评价通过的项目列在这里，可下载正式自评表。' },
  open: { title: '全部项目都已提交', text: '还没有提交的项目列在这里。' },
};

/** One list of the queue, as dense as a spreadsheet; each project leads to its review within the list. */
export function QueueTable({
  rows,
  show,
  year,
  mine,
  before,
  imported,
}: {
  readonly rows: readonly QueueRow[];
  readonly show: QueueList;
  readonly year: number | undefined;
  readonly mine: boolean;
  /** Projects on the pages before */
  readonly before: number;
  /** Whether there is any year at all */
  readonly imported: boolean;
}) {
  if (!imported) return <NothingImported />;
  if (rows.length === 0) {
    return (
      <EmptyState
        title={EMPTY[show].title}
        action={show === 'waiting' && <ButtonLink href="/review?show=open">查看未提交的项目</ButtonLink>}
      >
        {EMPTY[show].text}
      </EmptyState>
    );
  }
  const now = new Date();
  const query = `queue=${show}${year ? `&year=${year}` : ''}${mine ? '&mine=1' : ''}`;
  return (
    <Table caption={`项目，${CAPTIONS[show]}`} stickyHeader stacked>
      <thead>
        <tr>
          <Th numeric className="w-10">
            序号
          </Th>
          <Th>项目</Th>
          <Th className="w-24">责任人</Th>
          <Th className="w-28">状态</Th>
          <Th className="w-28" numeric>
            {SINCE[show]}
          </Th>
          <Th className="w-24" numeric>
            {show === 'approved' ? '得分' : '得分（暂计）'}
          </Th>
          <Th className="w-24" numeric>
            执行率
          </Th>
          <Th className="w-48">提示</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <QueueLine
            key={row.id}
            row={row}
            position={before + i + 1}
            href={`/projects/${row.id}/review?${query}`}
            since={show === 'approved' ? formatDateTime(new Date(row.since)) : waitedInWords(row.since, now)}
            sinceLabel={SINCE[show]}
          />
        ))}
      </tbody>
    </Table>
  );
}

const CAPTIONS: Readonly<Record<QueueList, string>> = {
  waiting: '待评价，等待最久的在前',
  returned: '已退回，退回最久的在前',
  approved: '已评价',
  open: '未提交',
};

function NothingImported() {
  return (
    <EmptyState
      title="还没有项目"
      action={
        <ButtonLink variant="primary" href="/projects/new">
          新增项目
        </ButtonLink>
      }
    >
      系统管理员导入本单位的预算文本后，项目会出现在这里。
    </EmptyState>
  );
}

/** What keeps a project from being approved without a second look. */
function RowHints({ row: { doubtfulCount, hints, threads } }: { readonly row: QueueRow }) {
  const titles = [...new Set(hints.map(({ title }) => title))];
  const unresolved = threads.open + threads.handled;
  if (doubtfulCount + titles.length + unresolved === 0) return <span className="text-muted">无</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {unresolved > 0 && (
        <Tag tone="info">
          未解决批注 {unresolved}
          {threads.handled > 0 && `（已处理 ${threads.handled}）`}
        </Tag>
      )}
      {doubtfulCount > 0 && <Tag tone="warning">待确认 {doubtfulCount}</Tag>}
      {titles.map((title) => (
        <Tag key={title} tone="warning">
          {title}
        </Tag>
      ))}
    </span>
  );
}

function QueueLine({
  row,
  position,
  href,
  since,
  sinceLabel,
}: {
  readonly row: QueueRow;
  readonly position: number;
  readonly href: string;
  readonly since: string;
  readonly sinceLabel: string;
}) {
  return (
    <tr>
      <Td numeric className="text-muted max-sm:!hidden">
        {position}
      </Td>
      <Th scope="row">
        <TextLink href={href} data-queue-link>
          {row.name}
        </TextLink>
        <span className="block text-xs font-normal text-muted">{row.code}</span>
      </Th>
      <Td label="责任人">{row.ownerName ?? <span className="text-warning">未指定</span>}</Td>
      <Td label="状态">
        <span className="flex flex-wrap gap-1">
          <StateTag state={row.state} />
          <DeadlineTag deadline={row.deadline} />
        </span>
        <WaitingFor waiting={row.waiting} />
      </Td>
      <Td numeric label={sinceLabel}>
        {since}
      </Td>
      <Td numeric label="得分">
        {row.score === null ? (
          <span className="text-muted">未填报</span>
        ) : (
          <span>
            <ScoreLink projectId={row.id} subject={row.name} score={row.score} />{' '}
            {gradeSoFar(row.state, row.grade)}
          </span>
        )}
      </Td>
      <Td numeric label="执行率">
        {rateInWords(row.executionRate)}
      </Td>
      <Td label="提示">
        <RowHints row={row} />
      </Td>
    </tr>
  );
}
