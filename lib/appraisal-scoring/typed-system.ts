import type { FieldMerge, MergedField } from '@/lib/core/merge-fields';
import { type MergedList, mergeWithList } from '@/lib/core/merge-list';
import { SOURCE_LABELS, type SystemEntry } from './indicator-system';

/** A system as it is typed. */
export type TypedSystem = {
  readonly title: string;
  readonly source: string;
  readonly textVerified: boolean;
  readonly entries: readonly SystemEntry[];
};

const FIELDS: readonly MergedField<TypedSystem>[] = [
  { field: '名称', words: ({ title }) => title, take: (into, { title }) => ({ ...into, title }) },
  { field: '依据', words: ({ source }) => source, take: (into, { source }) => ({ ...into, source }) },
  {
    field: '与文件原文核对',
    words: ({ textVerified }) => (textVerified ? '已核对' : '未核对'),
    take: (into, { textVerified }) => ({ ...into, textVerified }),
  },
];

/** 二级指标 may have 三级指标 of one name: only with its levels is it clear which is meant. */
function entryName({ level1, level2, name }: SystemEntry): string {
  return `${level1}—${level2}—${name || '新增的指标'}`;
}

function entryWords({ level1, level2, name, weight, source, explanation, standard }: SystemEntry): string {
  return `${level1}—${level2}—${name}，${weight} 分，${SOURCE_LABELS[source]}；${explanation}；${standard}`;
}

const ENTRIES: MergedList<TypedSystem, SystemEntry> = {
  get: ({ entries }) => entries,
  put: (typed, entries) => ({ ...typed, entries }),
  name: entryName,
  words: entryWords,
};

/** What two people typed upon the same draft, entry by entry. */
export function mergeTypedSystems(
  base: TypedSystem,
  mine: TypedSystem,
  theirs: TypedSystem,
): FieldMerge<TypedSystem> {
  return mergeWithList(FIELDS, ENTRIES, { base, mine, theirs });
}
