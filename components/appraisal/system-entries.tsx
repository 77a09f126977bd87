'use client';

import { NumberInput } from '@/components/form/number-input';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { Table, Td, Th } from '@/components/table/table';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import {
  APPRAISAL_LEVELS,
  SOURCE_LABELS,
  SOURCES,
  type SystemEntry,
} from '@/lib/appraisal-scoring/indicator-system';
import { withEntryAfter } from './system-values';

type Props = {
  readonly entries: readonly SystemEntry[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (entries: readonly SystemEntry[]) => void;
};

const LEVELS = APPRAISAL_LEVELS.map((value) => ({ value, label: value }));
const KINDS = SOURCES.map((value) => ({ value, label: SOURCE_LABELS[value] }));

/** The lines of a system, each with its levels, weight and words. */
export function SystemEntries({ entries, problems, onChange }: Props) {
  return (
    <Card title={`评价指标（${entries.length} 项）`} flush>
      <Table caption="评价指标体系" stacked>
        <thead>
          <tr>
            <Th className="w-40">一级、二级指标</Th>
            <Th className="w-48">三级指标、评分来源</Th>
            <Th className="w-28">分值</Th>
            <Th>指标解释、评价标准</Th>
            <Th className="w-24">操作</Th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              no={index + 1}
              problem={(field) => problems.get(`entries.${index}.${field}`)}
              onChange={(part) =>
                onChange(entries.map((one, i) => (i === index ? { ...one, ...part } : one)))
              }
              onAdd={() => onChange(withEntryAfter(entries, index))}
              onRemove={entries.length > 1 ? () => onChange(entries.filter((_, i) => i !== index)) : null}
            />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

type RowProps = {
  readonly entry: SystemEntry;
  readonly no: number;
  readonly problem: (field: keyof SystemEntry) => string | undefined;
  readonly onChange: (part: Partial<SystemEntry>) => void;
  readonly onAdd: () => void;
  readonly onRemove: (() => void) | null;
};

function Problem({ of }: { readonly of: string | undefined }) {
  return of === undefined ? null : <p className="text-sm text-bad">{of}</p>;
}

function EntryRow({ entry, no, problem, onChange, onAdd, onRemove }: RowProps) {
  const label = (what: string) => `第 ${no} 项：${what}`;
  return (
    <tr>
      <Td label="一级、二级指标">
        <Select
          aria-label={label('一级指标')}
          className="mb-1"
          value={entry.level1}
          options={LEVELS}
          onChange={({ target }) => onChange({ level1: target.value as SystemEntry['level1'] })}
        />
        <TextInput
          aria-label={label('二级指标')}
          maxLength={40}
          value={entry.level2}
          onChange={({ target }) => onChange({ level2: target.value })}
        />
        <Problem of={problem('level2')} />
      </Td>
      <Td label="三级指标、评分来源">
        <TextInput
          aria-label={label('三级指标')}
          className="mb-1"
          maxLength={40}
          value={entry.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Problem of={problem('name')} />
        <Select
          aria-label={label('评分来源')}
          value={entry.source}
          options={KINDS}
          onChange={({ target }) => onChange({ source: target.value as SystemEntry['source'] })}
        />
        <Problem of={problem('source')} />
      </Td>
      <Td label="分值">
        <NumberInput
          aria-label={label('分值')}
          value={entry.weight}
          onChange={({ target }) => onChange({ weight: target.value })}
        />
        <Problem of={problem('weight')} />
      </Td>
      <Td label="指标解释、评价标准">
        <Textarea
          aria-label={label('指标解释')}
          className="mb-1"
          rows={1}
          maxLength={300}
          value={entry.explanation}
          onChange={({ target }) => onChange({ explanation: target.value })}
        />
        <Problem of={problem('explanation')} />
        <Textarea
          aria-label={label('评价标准')}
          rows={2}
          maxLength={600}
          value={entry.standard}
          onChange={({ target }) => onChange({ standard: target.value })}
        />
        <Problem of={problem('standard')} />
      </Td>
      <Td label="操作">
        <span className="flex flex-wrap gap-1">
          <Button size="small" onClick={onAdd}>
            下方增加<span className="sr-only">：第 {no} 项</span>
          </Button>
          {onRemove && (
            <Button size="small" onClick={onRemove}>
              删除<span className="sr-only">第 {no} 项</span>
            </Button>
          )}
        </span>
      </Td>
    </tr>
  );
}
