'use client';

import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { NumberInput } from '@/components/form/number-input';
import { Textarea } from '@/components/form/textarea';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Dec, formatScore } from '@/lib/core/decimal';
import { explainItem } from '@/lib/department-scoring/explain-department';
import { departmentField } from '@/lib/department-scoring/missing-department';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import type { DepartmentDesk } from './use-department';

type Props = { readonly desk: DepartmentDesk };

/** 预算管理情况: each item with the points that the evaluator gives, and why. */
export function DepartmentItems({ desk }: Props) {
  const { items } = desk.live.rules.scheme.management;
  if (items.length === 0) return null;
  return (
    <Card title={PART_LABELS.management} aside="由评价人员逐项评分" flush>
      <Table caption="预算管理情况：评分标准、得分与评分依据" stacked>
        <thead>
          <tr>
            <Th className="w-32">项目</Th>
            <Th>评分标准</Th>
            <Th className="w-32">得分</Th>
            <Th className="w-64">评分依据</Th>
            <Th numeric className="w-32">
              得分 / 分值
            </Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <ItemRow key={item.id} desk={desk} index={index} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function ItemRow({ desk, index }: Props & { readonly index: number }) {
  const { typed, put, live } = desk;
  const { rules, score, department } = live;
  const item = rules.scheme.management.items[index];
  const scored = score.items[index];
  if (!item || !scored) return null;
  const field = departmentField.item(item.id, 'score');
  const above = new Dec(department.items[index]?.score ?? 0).greaterThan(scored.weight);
  const problem =
    live.problems.get(field) ?? (above ? `不能大于 ${formatScore(scored.weight)} 分` : undefined);
  const of = typed.items[item.id] ?? { score: '', ground: '' };
  const change = (part: Partial<typeof of>) =>
    put({ items: { ...typed.items, [item.id]: { ...of, ...part } } });
  return (
    <tr>
      <Th scope="row">{item.name}</Th>
      <Td label="评分标准">{item.guidance}</Td>
      <Td label="得分">
        <NumberInput
          id={field}
          unit="分"
          aria-label={`${item.name}：得分（0 至 ${formatScore(scored.weight)} 分）`}
          aria-invalid={problem ? true : undefined}
          placeholder={`0–${scored.weight.toFixed()}`}
          value={of.score}
          onChange={({ target }) => change({ score: target.value })}
        />
        {problem && <p className="text-sm text-bad">{problem}</p>}
      </Td>
      <Td label="评分依据">
        <Textarea
          id={departmentField.item(item.id, 'ground')}
          rows={2}
          maxLength={TEXT_LIMIT}
          aria-label={`${item.name}：评分依据`}
          value={of.ground}
          onChange={({ target }) => change({ ground: target.value })}
        />
      </Td>
      <Td numeric label="得分 / 分值">
        <div>
          {scored.status === 'scored' ? formatScore(scored.score) : '未评分'}
          <span className="text-muted"> / {formatScore(scored.weight)}</span>{' '}
          <TraceDisclosure
            subject={item.name}
            ruleSet={rules.scheme}
            explanation={() => explainItem({ department, score, rules }, index)}
          />
        </div>
      </Td>
    </tr>
  );
}
