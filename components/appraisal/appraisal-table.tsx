'use client';

import { mergedRows, type Spans } from '@/components/evaluation/merged-rows';
import { NumberInput } from '@/components/form/number-input';
import { Textarea } from '@/components/form/textarea';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { AppraisalItem } from '@/lib/appraisal-scoring/appraisal-items';
import { appraisalField } from '@/lib/appraisal-scoring/missing-appraisal';
import { Dec, formatScore } from '@/lib/core/decimal';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { ItemCells, ItemHeads } from './item-cells';
import type { AppraisalDesk } from './use-appraisal';

type Props = { readonly desk: AppraisalDesk };

/** Every item of the sheet with the points that the evaluator gives, and why. */
export function AppraisalTable({ desk }: Props) {
  const { items } = desk.opened;
  const spans = mergedRows(items);
  return (
    <Card title="评分表" aside="有建议得分的，得分留空即采用建议得分；另行评分的须写明依据" flush>
      <Table caption="绩效评价评分表：指标、评价标准、得分与评分依据" stacked>
        <thead>
          <tr>
            <ItemHeads />
            <Th numeric className="w-14">
              分值
            </Th>
            <Th className="w-28">得分</Th>
            <Th className="w-48">评分依据</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <ItemRow key={item.key} desk={desk} item={item} spans={spans[i]!} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function problemOf({ live }: AppraisalDesk, { key, weight }: AppraisalItem): string | undefined {
  const given = live.entries.find(({ itemId }) => itemId === key)?.score ?? null;
  const above = given !== null && new Dec(given).greaterThan(weight);
  return live.problems.get(appraisalField(key, 'score')) ?? (above ? `不能大于 ${weight} 分` : undefined);
}

function ItemRow({ desk, item, spans }: Props & { readonly item: AppraisalItem; readonly spans: Spans }) {
  const { key, name, weight, proposal } = item;
  const of = desk.typed[key] ?? { score: '', ground: '' };
  const problem = problemOf(desk, item);
  const ids = { score: appraisalField(key, 'score'), ground: appraisalField(key, 'ground') };
  const hint = proposal ? `${ids.score}-proposal` : undefined;
  return (
    <tr>
      <ItemCells item={item} spans={spans} />
      <Td numeric label="分值">
        {weight}
      </Td>
      <Td label="得分">
        <NumberInput
          id={ids.score}
          aria-label={`${name}：得分（0 至 ${weight} 分）`}
          aria-describedby={
            [hint, problem ? `${ids.score}-problem` : undefined].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={problem ? true : undefined}
          placeholder={proposal ? formatScore(new Dec(proposal.score)) : `0–${new Dec(weight).toFixed()}`}
          value={of.score}
          onChange={({ target }) => desk.put(key, { ...of, score: target.value })}
        />
        {problem && (
          <p id={`${ids.score}-problem`} className="text-sm text-bad">
            {problem}
          </p>
        )}
        {proposal && (
          <p id={hint} className="mt-0.5 text-sm text-muted">
            建议 {proposal.score}
          </p>
        )}
      </Td>
      <Td label="评分依据">
        <Textarea
          id={ids.ground}
          rows={2}
          maxLength={TEXT_LIMIT}
          aria-label={`${name}：评分依据`}
          value={of.ground}
          onChange={({ target }) => desk.put(key, { ...of, ground: target.value })}
        />
        {proposal && <p className="mt-0.5 text-sm text-muted">建议得分：{proposal.formula}</p>}
      </Td>
    </tr>
  );
}
