import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { SchemeDetails } from '@/lib/department-schemes/types';
import { PART_LABELS, SPLIT_LABELS } from '@/lib/department-scoring/scheme';
import { UNVERIFIED } from '@/lib/scoring/explanation';

/** A scheme to be read. */
export function SchemeFacts({ details: { body } }: { readonly details: SchemeDetails }) {
  const { basis, execution, targets, management } = body;
  return (
    <Card
      title="分值"
      aside={
        <>
          依据：{basis.source}
          {!basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
        </>
      }
      flush
    >
      <Table caption="评分标准的分值和评分项目" stacked>
        <thead>
          <tr>
            <Th className="w-56">部分</Th>
            <Th numeric className="w-24">
              分值
            </Th>
            <Th>评分标准</Th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <Th scope="row">{PART_LABELS.execution}</Th>
            <Td numeric label="分值">
              {execution.weight}
            </Td>
            <Td label="评分标准">分值×全年执行数÷全年预算数，最高为满分。</Td>
          </tr>
          <tr>
            <Th scope="row">{PART_LABELS.targets}</Th>
            <Td numeric label="分值">
              {targets.weight}
            </Td>
            <Td label="评分标准">{SPLIT_LABELS[targets.split]}，各项按年度的项目评分规则计分。</Td>
          </tr>
          {management.items.map(({ id, name, weight, guidance }) => (
            <tr key={id}>
              <Th scope="row">
                {PART_LABELS.management}：{name}
              </Th>
              <Td numeric label="分值">
                {weight}
              </Td>
              <Td label="评分标准">{guidance}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
