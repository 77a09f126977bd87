import { mergedRows } from '@/components/evaluation/merged-rows';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { AppraisalModel, ModelItem } from '@/lib/appraisal-scoring/appraisal-model';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import { ItemCells, ItemHeads } from './item-cells';

type Props = { readonly model: AppraisalModel };

/** The score sheet to be read: as it was approved, or as it stands. */
export function ScoreSheet({ model }: Props) {
  return (
    <>
      <Result model={model} />
      <Items model={model} />
    </>
  );
}

function Result({ model }: Props) {
  const { system, levels } = model;
  return (
    <Card
      title="评价得分"
      aside={
        <>
          {system.title}（第 {system.version} 版）
          {!system.basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
        </>
      }
      flush
    >
      <Table caption="各一级指标得分">
        <thead>
          <tr>
            <Th>一级指标</Th>
            <Th numeric>分值</Th>
            <Th numeric>得分</Th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level1, weight, score }) => (
            <tr key={level1}>
              <Th scope="row" className="font-normal">
                {level1}
              </Th>
              <Td numeric>{weight}</Td>
              <Td numeric>{score}</Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row">总分</Th>
            <Td numeric>100.00</Td>
            <Td numeric>
              <strong data-testid="appraisal-total">{model.total}</strong>{' '}
              {model.provisional ? <Tag>暂计</Tag> : <Tag tone="info">{model.grade}</Tag>}
            </Td>
          </tr>
        </tfoot>
      </Table>
    </Card>
  );
}

function groundOf({ origin, ground, proposal }: ModelItem): string {
  if (origin === 'open') return '未评分';
  const proposed = origin === 'proposed' && proposal ? [`按建议得分：${proposal.formula}`] : [];
  return [...(ground === null ? [] : [ground]), ...proposed].join('；');
}

function Items({ model: { items } }: Props) {
  const spans = mergedRows(items);
  return (
    <Card title="评分表" flush>
      <Table caption="绩效评价评分表：指标、评价标准、得分与评分依据" stacked>
        <thead>
          <tr>
            <ItemHeads />
            <Th className="w-64">评分依据</Th>
            <Th numeric className="w-28">
              得分 / 分值
            </Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <tr key={item.key}>
              <ItemCells item={item} spans={spans[i]!} />
              <Td label="评分依据">{groundOf(item)}</Td>
              <Td numeric label="得分 / 分值">
                {item.score ?? '未评分'}
                <span className="text-muted"> / {item.weight}</span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
