import { Tag } from '@/components/ui/tag';
import { allOf, ITEM_LABELS } from '@/lib/budget-document/difference/project-difference';
import type { DifferentProject, ImportProject } from '@/lib/imports/types';
import { reservations } from './choices';

/** What differs, in a line: fields by name, indicators counted. */
function differenceInWords({ difference }: DifferentProject): string {
  const { items, order } = allOf(difference);
  const count = (kind: string) => difference.rows.filter((row) => row.kind === kind).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  return [
    ...items.map((item) => ITEM_LABELS[item]),
    changed > 0 && `改 ${changed} 条指标`,
    added > 0 && `增 ${added} 条`,
    removed > 0 && `删 ${removed} 条`,
    order && '顺序',
  ]
    .filter(Boolean)
    .join('、');
}

/** How a project of the document stands beside what is there. */
export function ComparisonWords({
  project: { comparison },
  committed,
}: {
  project: ImportProject;
  committed: boolean;
}) {
  if (comparison.kind !== 'different') {
    const fresh = committed ? '本次导入' : '新增';
    return comparison.kind === 'new' ? (
      <Tag tone="info" icon={null}>
        {fresh}
      </Tag>
    ) : (
      <Tag>相同</Tag>
    );
  }
  const against = reservations(comparison);
  return (
    <>
      <Tag tone="warning" icon={null}>
        有变化
      </Tag>
      <span className="block text-xs">{differenceInWords(comparison)}</span>
      {!committed && against.length > 0 && (
        <span className="block text-xs text-warning">{against.join('；')}</span>
      )}
    </>
  );
}
