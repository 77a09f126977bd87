import { Table, Td, Th } from '@/components/table/table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/core/clock';
import type { RecheckItem, RecheckList } from '@/lib/rechecks/types';
import { Difference } from './difference';
import { RecheckStateTag } from './recheck-state-tag';

/** A year's 复核, one project a row: how it was chosen, both scores, what was demanded and what came of it. */
export function RecheckTable({
  items,
  show,
  candidates,
}: {
  readonly items: readonly RecheckItem[];
  readonly show: RecheckList;
  /** How many projects could be drawn */
  readonly candidates: number;
}) {
  if (items.length === 0) {
    if (show !== 'all') return <EmptyState title="没有这样的项目">换一个分类看看。</EmptyState>;
    return (
      <EmptyState title="还没有列入复核的项目">
        {candidates > 0
          ? `有 ${candidates} 个已评价的项目可以随机抽取，或人工指定。`
          : '项目评价通过后，可以在这里随机抽取或人工指定复核。'}
      </EmptyState>
    );
  }
  return (
    <Table caption="复核的项目" stickyHeader stacked>
      <thead>
        <tr>
          <Th>项目</Th>
          <Th className="w-24">责任人</Th>
          <Th className="w-36">选取方式</Th>
          <Th className="w-24">状态</Th>
          <Th className="w-20" numeric>
            自评得分
          </Th>
          <Th className="w-20" numeric>
            复核得分
          </Th>
          <Th className="w-20" numeric>
            差异
          </Th>
          <Th>整改要求</Th>
          <Th>整改结果</Th>
          <Th className="w-24">操作</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ item }: { readonly item: RecheckItem }) {
  return (
    <tr>
      <Th scope="row">
        <TextLink href={`/recheck/${item.id}`}>{item.name}</TextLink>
        <span className="block text-xs font-normal text-muted">{item.code}</span>
        {item.superseded && (
          <span className="block text-xs font-normal text-warning">自评表其后已重新评价</span>
        )}
      </Th>
      <Td label="责任人">{item.ownerName ?? '未指定'}</Td>
      <Td label="选取方式">
        {item.drawNo === null ? `人工指定：${item.reason}` : `第 ${item.drawNo} 次随机抽取`}
        <span className="block text-xs text-muted">
          {item.selectedByName} {formatDate(new Date(item.selectedAt))}
        </span>
      </Td>
      <Td label="状态">
        <RecheckStateTag state={item.state} />
      </Td>
      <Td numeric label="自评得分">
        {item.selfScore}
      </Td>
      <Td numeric label="复核得分">
        {item.score ?? <span className="text-muted">未复核</span>}
      </Td>
      <Td numeric label="差异">
        <Difference value={item.difference} />
      </Td>
      <Td label="整改要求" className="whitespace-pre-line">
        {item.demand || <span className="text-muted">无</span>}
      </Td>
      <Td label="整改结果" className="whitespace-pre-line">
        {item.outcome || <span className="text-muted">{item.state === 'owed' ? '未报告' : '无'}</span>}
      </Td>
      <Td>
        <ButtonLink size="small" href={`/recheck/${item.id}`}>
          {item.state === 'open' ? '复核' : '查看'}
          <span className="sr-only">：{item.name}</span>
        </ButtonLink>
      </Td>
    </tr>
  );
}
