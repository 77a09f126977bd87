import { mergedRows } from '@/components/evaluation/merged-rows';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { SOURCE_LABELS } from '@/lib/appraisal-scoring/indicator-system';
import type { SystemDetails } from '@/lib/appraisal-systems/types';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import { ItemCells, ItemHeads } from './item-cells';

/** A system to be read. */
export function SystemFacts({ details: { body } }: { readonly details: SystemDetails }) {
  const { basis, entries } = body;
  const spans = mergedRows(entries);
  return (
    <Card
      title="评价指标"
      aside={
        <>
          依据：{basis.source}
          {!basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
        </>
      }
      flush
    >
      <Table caption="评价指标体系" stacked>
        <thead>
          <tr>
            <ItemHeads />
            <Th className="w-40">评分来源</Th>
            <Th numeric className="w-20">
              分值
            </Th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, i) => (
            <tr key={entry.id}>
              <ItemCells item={{ ...entry, target: null, actual: null }} spans={spans[i]!} />
              <Td label="评分来源">{SOURCE_LABELS[entry.source]}</Td>
              <Td numeric label="分值">
                {entry.weight}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
