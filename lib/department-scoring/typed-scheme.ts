import type { FieldMerge, MergedField } from '@/lib/core/merge-fields';
import { type MergedList, mergeWithList } from '@/lib/core/merge-list';
import { type ManagementItem, PART_LABELS, type SchemeBody, SPLIT_LABELS } from './scheme';

/** A scheme as it is typed. */
export type TypedScheme = {
  readonly title: string;
  readonly source: string;
  readonly textVerified: boolean;
  readonly execution: string;
  readonly targets: string;
  readonly split: SchemeBody['targets']['split'];
  readonly items: readonly ManagementItem[];
};

const FIELDS: readonly MergedField<TypedScheme>[] = [
  { field: '名称', words: ({ title }) => title, take: (into, { title }) => ({ ...into, title }) },
  { field: '依据', words: ({ source }) => source, take: (into, { source }) => ({ ...into, source }) },
  {
    field: '与文件原文核对',
    words: ({ textVerified }) => (textVerified ? '已核对' : '未核对'),
    take: (into, { textVerified }) => ({ ...into, textVerified }),
  },
  {
    field: PART_LABELS.execution,
    words: ({ execution }) => execution,
    take: (into, { execution }) => ({ ...into, execution }),
  },
  {
    field: PART_LABELS.targets,
    words: ({ targets }) => targets,
    take: (into, { targets }) => ({ ...into, targets }),
  },
  {
    field: '各项目标的分值',
    words: ({ split }) => SPLIT_LABELS[split],
    take: (into, { split }) => ({ ...into, split }),
  },
];

const ITEMS: MergedList<TypedScheme, ManagementItem> = {
  get: ({ items }) => items,
  put: (typed, items) => ({ ...typed, items }),
  name: ({ name }) => `${PART_LABELS.management}：${name || '新增的项目'}`,
  words: ({ name, weight, guidance }) => `${name}，${weight} 分；${guidance}`,
};

/** What two people typed upon the same draft, item by item. */
export function mergeTypedSchemes(
  base: TypedScheme,
  mine: TypedScheme,
  theirs: TypedScheme,
): FieldMerge<TypedScheme> {
  return mergeWithList(FIELDS, ITEMS, { base, mine, theirs });
}
