/** Why a project takes no part in the self-evaluation; OTHER is plain 不参评. */
export const EXEMPTION_KINDS = ['OTHER', 'MERGED', 'RECALLED'] as const;
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number];

const EXEMPTION_LABELS: Readonly<Record<ExemptionKind, string>> = {
  OTHER: '不参评',
  MERGED: '合并',
  RECALLED: '收回',
};

const EXEMPTION_TITLES: Readonly<Record<ExemptionKind, string>> = {
  OTHER: '本项目不参评',
  MERGED: '本项目已合并，不参评',
  RECALLED: '本项目资金已收回，不参评',
};

/** The same as a sentence about the project. */
export const exemptionTitle = (kind: ExemptionKind | null): string => EXEMPTION_TITLES[kind ?? 'OTHER'];

/** The word for a project that takes no part; null: nobody said more than the reason. */
export function exemptionLabel(kind: ExemptionKind | null): string {
  return EXEMPTION_LABELS[kind ?? 'OTHER'];
}
