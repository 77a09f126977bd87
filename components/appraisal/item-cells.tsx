import type { Spans } from '@/components/evaluation/merged-rows';
import { Td, Th } from '@/components/table/table';
import type { AppraisalItem } from '@/lib/appraisal-scoring/appraisal-items';

const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

type ItemWords = Pick<
  AppraisalItem,
  'level1' | 'level2' | 'name' | 'target' | 'actual' | 'explanation' | 'standard'
>;

/** What a row is about: 一级, 二级, the item with its target, and by what it is scored. */
export function ItemCells({ item, spans }: { readonly item: ItemWords; readonly spans: Spans }) {
  const { level1, level2, name, target, actual, explanation, standard } = item;
  return (
    <>
      {spans.level1 > 0 && (
        <Th scope="rowgroup" rowSpan={spans.level1} className={ON_PHONES}>
          {level1}
        </Th>
      )}
      {spans.level2 > 0 && (
        <Th scope="rowgroup" rowSpan={spans.level2} className={`font-normal ${ON_PHONES}`}>
          {level2}
        </Th>
      )}
      <Td label="三级指标">
        <span className="font-medium">{name}</span>
        {target !== null && (
          <span className="block text-sm text-muted">
            年度指标值 {target}
            <br />
            实际完成值 {actual ?? '未填报'}
          </span>
        )}
      </Td>
      <Td label="指标解释与评价标准">
        {explanation}
        <span className="mt-1 block text-sm text-muted">评价标准：{standard}</span>
      </Td>
    </>
  );
}

/** The names of their columns. */
export function ItemHeads() {
  return (
    <>
      <Th className="w-12">一级</Th>
      <Th className="w-20">二级</Th>
      <Th className="w-36">三级指标</Th>
      <Th>指标解释与评价标准</Th>
    </>
  );
}
