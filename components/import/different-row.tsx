import { Checkbox } from '@/components/form/checkbox';
import { Tag } from '@/components/ui/tag';
import type { RowChange } from '@/lib/budget-document/difference/align-indicators';
import { INDICATOR_FIELDS } from '@/lib/budget-document/difference/declared';
import type { DifferentProject, ImportProject } from '@/lib/imports/types';
import { formatTarget } from '@/lib/indicators/target';
import { MarkedText } from './marked-text';

const KINDS = {
  added: { tone: 'good', label: '新增' },
  removed: { tone: 'bad', label: '删除' },
  changed: { tone: 'warning', label: '修改' },
  same: { tone: 'neutral', label: '移动' },
} as const satisfies Record<RowChange['kind'], { tone: string; label: string }>;

/** An indicator that differs: what it is, what changes, and what stands beside it. */
export function DifferentRow({
  project,
  comparison,
  index,
  taken,
  onTake,
}: {
  project: ImportProject;
  comparison: DifferentProject;
  index: number;
  taken: boolean;
  /** null: not to be chosen */
  onTake: ((on: boolean) => void) | null;
}) {
  const row = comparison.difference.rows[index]!;
  const { from, to, kind, moved, fields } = row;
  const text = from === null ? project.indicators[to!]! : comparison.stored.indicators[from]!;
  const { tone, label } = KINDS[kind];
  const { adjustment } = comparison.consequences[index]!;
  const words = (
    <span>
      <Tag tone={tone} icon={null}>
        {label}
      </Tag>{' '}
      {moved && kind !== 'same' && <Tag icon={null}>移动</Tag>}{' '}
      <span className="text-muted">
        {text.level1.replace(/指标$/, '')} · {text.level2.replace(/指标$/, '')}{' '}
      </span>
      <b className="font-semibold">{text.name}</b>{' '}
      {kind !== 'changed' && formatTarget(text.nature, text.target, text.unit)}
      {kind === 'same' && from !== null && to !== null && (
        <span className="text-muted">
          ，第 {from + 1} 条 → 第 {to + 1} 条
        </span>
      )}
    </span>
  );
  return (
    <li className="rounded border border-line bg-paper px-2 py-1">
      {kind === 'same' ? (
        words
      ) : (
        <Checkbox
          label={words}
          checked={taken}
          disabled={onTake === null}
          onChange={(event) => onTake?.(event.target.checked)}
        />
      )}
      {fields.map((field) => (
        <span key={field.field} className="block pl-6">
          <span className="text-muted">{INDICATOR_FIELDS[field.field]}：</span>
          <MarkedText from={field.from} to={field.to} />
          {field.original !== undefined && (
            <span className="block text-xs text-muted">
              {adjustment === 'dropped'
                ? '箭头前是批准目标调整后的现有内容'
                : '箭头前是接受质量审核建议后的现有内容'}
              ；与改动前的原文“{field.original ?? '（空白）'}”也不同。
              {adjustment === 'dropped'
                ? '采用后，目标调整不再有效，按文本中的指标值计分。'
                : '采用后，这处建议的记录随之结束。'}
            </span>
          )}
        </span>
      ))}
      <Beside comparison={comparison} index={index} />
    </li>
  );
}

function Beside({ comparison, index }: { comparison: DifferentProject; index: number }) {
  const { actual, decision, adjustment } = comparison.consequences[index]!;
  if (actual === null && decision === null && adjustment === null) return null;
  return (
    <span className="flex flex-wrap gap-1 pl-6">
      {actual !== null && <Tag tone="info">已填报：{actual}</Tag>}
      {adjustment === 'kept' && <Tag icon={null}>已批准的目标调整保留</Tag>}
      {adjustment === 'dropped' && <Tag tone="warning">已批准的目标调整不再有效</Tag>}
      {decision === 'kept' && <Tag icon={null}>已确认的含义保留</Tag>}
      {decision === 'dropped' && <Tag tone="warning">已确认的含义失效，须重新确认</Tag>}
    </span>
  );
}
