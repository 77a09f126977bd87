'use client';

import { NumberInput } from '@/components/form/number-input';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { Table, Td, Th } from '@/components/table/table';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type ManagementItem, PART_LABELS } from '@/lib/department-scoring/scheme';
import { withItem } from './scheme-values';

type Props = {
  readonly items: readonly ManagementItem[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (items: readonly ManagementItem[]) => void;
};

/** The items of 预算管理情况, each with its weight and what to look at. */
export function SchemeItems({ items, problems, onChange }: Props) {
  const change = (index: number, part: Partial<ManagementItem>) =>
    onChange(items.map((item, i) => (i === index ? { ...item, ...part } : item)));
  const problem = (index: number, field: string) => {
    const message = problems.get(`management.items.${index}.${field}`);
    return message && <p className="text-sm text-bad">{message}</p>;
  };
  return (
    <Card
      title={PART_LABELS.management}
      aside={
        <Button size="small" onClick={() => onChange(withItem(items))}>
          增加一项
        </Button>
      }
      flush
    >
      <Table caption="预算管理情况的评分项目" stacked>
        <thead>
          <tr>
            <Th className="w-56">项目</Th>
            <Th className="w-36">分值</Th>
            <Th>评分标准</Th>
            <Th className="w-24">操作</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id}>
              <Td label="项目">
                <TextInput
                  aria-label={`第 ${index + 1} 项：项目`}
                  value={item.name}
                  maxLength={40}
                  onChange={({ target }) => change(index, { name: target.value })}
                />
                {problem(index, 'name')}
              </Td>
              <Td label="分值">
                <NumberInput
                  aria-label={`第 ${index + 1} 项：分值`}
                  unit="分"
                  value={item.weight}
                  onChange={({ target }) => change(index, { weight: target.value })}
                />
                {problem(index, 'weight')}
              </Td>
              <Td label="评分标准">
                <Textarea
                  aria-label={`第 ${index + 1} 项：评分标准`}
                  rows={1}
                  value={item.guidance}
                  maxLength={300}
                  onChange={({ target }) => change(index, { guidance: target.value })}
                />
              </Td>
              <Td label="操作">
                <Button size="small" onClick={() => onChange(items.filter((_, i) => i !== index))}>
                  删除<span className="sr-only">第 {index + 1} 项</span>
                </Button>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
