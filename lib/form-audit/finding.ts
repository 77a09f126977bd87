/** What may be found on a row, in the order in which it is looked for: a row has the first that fits, no other. */
export const ROW_KINDS = [
  '得分超过分值',
  '执行率算错',
  '执行得分不符',
  '反向超标仍满分',
  '未达标给满分',
  '达标未给满分',
  '取整差异',
  '得分不符',
  '无法判断',
] as const;

export type RowKind = (typeof ROW_KINDS)[number];
/** What may be found on a form as a whole. */
type FormKind = '合计不符' | '权重不等于100';
export type FindingKind = RowKind | FormKind;

/**
 * One finding. `row` counts the rows of the form from 1; null: on the form as a whole. `printed` and `computed`
 * are decimal strings of at least 2 decimals, in 分 (of 执行率算错: in %); null where there is none.
 */
export type Finding = {
  readonly kind: FindingKind;
  readonly row: number | null;
  readonly printed: string | null;
  readonly computed: string | null;
  readonly message: string;
};
